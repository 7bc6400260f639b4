using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>All providers of short messages as one, for what stands in no outbox: the next is asked only when the one before has surely not taken it.</summary>
internal sealed class InOrder(MessageProviders providers) : IMessageProvider
{
    public string Name => string.Join(", ", providers.Names);

    public TimeSpan Timeout => providers.Timeout;

    public bool Sends(MessageChannel channel) => channel == MessageChannel.Sms && providers.Channels.Any(sent => sent.Channel == channel);

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var provider = providers.Channels.Where(sent => sent.Channel == message.Channel).Select(sent => sent.First).FirstOrDefault();
        SendResult said = new SendResult.TryAgain("nobody", NotTaken: true);
        while (provider is not null && said is SendResult.TryAgain { NotTaken: true })
        {
            said = await provider.SendAsync(message, cancellation);
            provider = providers.After(provider, message.Channel);
        }
        return said;
    }
}
