using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ServiceDesk.Api.Http;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>Hands messages to an HTTP gateway. Neither text nor number, nor the gateway's key, gets into a log or a trace from here.</summary>
internal sealed class HttpGateway : IMessageProvider, IDisposable
{
    private const string IdempotencyKey = "Idempotency-Key";
    private const int LongestAnswer = 64 * 1024;
    private const int LongestId = 200;

    private readonly GatewaySettings settings;
    private readonly HttpClient client;

    public HttpGateway(GatewaySettings settings)
    {
        this.settings = settings;
        // No redirects: the address is the one of the settings. No propagator: its spans would have the address.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        client = new HttpClient(handler) { Timeout = settings.Timeout, MaxResponseContentBufferSize = LongestAnswer };
    }

    public string Name => settings.Name;

    public bool Sends(MessageChannel channel) => channel == MessageChannel.Sms;

    public TimeSpan Timeout => settings.Timeout;

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(message);
            using var answer = await client.SendAsync(request, cancellation);
            return await ReadAsync(answer, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendResult.TryAgain("timeout");
        }
        catch (HttpRequestException failure)
        {
            // Before a connection stands nothing has been said.
            var notTaken = failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            return new SendResult.TryAgain(JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.HttpRequestError.ToString()), notTaken);
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(OutgoingMessage message)
    {
        var request = new HttpRequestMessage(settings.Method, MessageTemplateValues.Fill(settings.Url, message, Uri.EscapeDataString));
        if (settings.Body is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(MessageTemplateValues.Fill(body, message, MessageTemplateValues.EscapeFor(settings.ContentType))));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(settings.ContentType);
        }
        request.Headers.TryAddWithoutValidation(IdempotencyKey, $"{message.Id}");
        foreach (var (name, value) in settings.Headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, MessageTemplateValues.Fill(value, message, text => text));
        }
        return request;
    }

    private async Task<SendResult> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        var detail = status.ToString(CultureInfo.InvariantCulture);
        if (settings.PassOn.Contains(status))
            return new SendResult.TryAgain(detail, NotTaken: true);
        if (settings.Refused.Contains(status))
            return new SendResult.Refused(detail);
        if (!settings.Accepted.Contains(status))
            return new SendResult.TryAgain(detail);
        if (settings.Id is not { } pointer)
            return new SendResult.Accepted(null);
        // A page of somebody in between may have the right status; the gateway's own answer has an id.
        return JsonPointer.FindText(await answer.Content.ReadAsByteArrayAsync(cancellation), pointer) is { Length: > 0 and <= LongestId } id
            ? new SendResult.Accepted(id)
            : new SendResult.TryAgain("unreadable_answer");
    }
}
