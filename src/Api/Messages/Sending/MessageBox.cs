namespace ServiceDesk.Api.Messages.Sending;

/// <summary>Takes every message and sends none: in Development they are read over the API (<see cref="DevelopmentMessages"/>).</summary>
internal sealed class MessageBox : IMessageProvider
{
    public string Name => "box";

    public TimeSpan Timeout => TimeSpan.FromSeconds(1);

    public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation) =>
        Task.FromResult<SendResult>(new SendResult.Accepted(null));
}
