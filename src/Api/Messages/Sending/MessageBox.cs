using System.Collections.Concurrent;
using NodaTime;
using ServiceDesk.Api.Doors.Codes.Sending;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>Takes every message and sends none: in Development they are read over the API (<see cref="DevelopmentMessages"/>).</summary>
/// <param name="emails">Whether e-mails too: where there is no mail server.</param>
internal sealed class MessageBox(bool emails) : IMessageProvider
{
    private const int Most = 100;

    private readonly ConcurrentQueue<(string Organisation, DevelopmentMessage Message)> codes = new();

    public string Name => "box";

    public bool Sends(MessageChannel channel) => emails || channel == MessageChannel.Sms;

    public TimeSpan Timeout => TimeSpan.FromSeconds(1);

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
        Task.FromResult<SendResult>(new SendResult.Accepted(null));

    /// <summary>Keeps a code to be read here; it stands nowhere else.</summary>
    public void Keep(OutgoingCode code, OutgoingMessage message, DateTimeOffset at)
    {
        codes.Enqueue((message.Request.Tenant, new DevelopmentMessage(
            message.To, message.Text, code.Template, SmsParts.Count(message.Text), MessageStatus.Accepted, Instant.FromDateTimeOffset(at), message.Id, RequestId: null)));
        while (codes.Count > Most)
            codes.TryDequeue(out _);
    }

    /// <summary>The codes of an organisation that are kept.</summary>
    public IEnumerable<DevelopmentMessage> Codes(string organisation) => codes.Where(code => code.Organisation == organisation).Select(code => code.Message);
}
