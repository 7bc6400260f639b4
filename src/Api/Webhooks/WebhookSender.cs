using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Webhooks;

/// <summary>Posts single events to a receiver.</summary>
internal sealed class WebhookSender(WebhookSettings settings, TimeProvider time) : IDisposable
{
    private readonly HttpClient client = WebhookConnections.Client(settings);

    /// <summary>Null when the receiver has taken it, else why not, in a word.</summary>
    public async Task<string?> SendAsync(StoredEvent e, CancellationToken cancellation)
    {
        var body = WebhookBody.Of(e, settings.Scope);
        // The same at every try and in every replay: by it a receiver knows what it has.
        var (id, seconds) = ($"{e.Id}", time.GetUtcNow().ToUnixTimeSeconds());
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } } };
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimeHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(settings.Secrets, id, seconds, body));
        try
        {
            using var answer = await client.SendAsync(request, cancellation);
            return answer.IsSuccessStatusCode ? null : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "timeout";
        }
        catch (HttpRequestException failure)
        {
            var refused = failure.Message == WebhookConnections.Refused || failure.InnerException?.Message == WebhookConnections.Refused;
            return refused ? WebhookConnections.Refused : JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.HttpRequestError.ToString());
        }
    }

    public void Dispose() => client.Dispose();
}
