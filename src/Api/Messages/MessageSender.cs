using ServiceDesk.Api.Deadlines;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Messages;

/// <summary>
/// Hands messages to the provider and records on their requests what it said. All that is to be done stands in the
/// database; a process that dies in between leaves its messages to the next one, which sends them again under the same id.
/// </summary>
internal sealed class MessageSender(
    IMessageProvider provider, MessageAttempts attempts, ProductDecisions product, MessageSettings settings, TimeProvider time, ILogger<MessageSender> logger)
{
    /// <summary>After this the message is another process's: longer than an answer and its recording take.</summary>
    private TimeSpan Claim => (2 * provider.Timeout) + TimeSpan.FromSeconds(5);

    /// <summary>Sends messages whose time has come; returns how many it took in hand.</summary>
    public async Task<int> SendSomeAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var messages = await attempts.ClaimAsync(now, now + Claim, settings.Parallel, cancellation);
        // Once begun it is brought to its end: a provider's answer that nobody records is asked for again.
        await Task.WhenAll(messages.Select(SendAsync));
        return messages.Count;
    }

    private async Task SendAsync(OutgoingMessage message)
    {
        if (!settings.Allows(message.To))
        {
            await FailAsync(message, MessageFailure.NumberNotAllowed, null);
            return;
        }
        switch (await provider.SendAsync(message, CancellationToken.None))
        {
            case SendResult.Accepted accepted:
                await RecordAsync(message, "recordMessageAccepted", (state, context) => MessageOutcome.Accepted(state, context, message.Id, accepted.ProviderId));
                break;
            case SendResult.Refused refused:
                await FailAsync(message, MessageFailure.Refused, refused.Detail);
                break;
            case SendResult.TryAgain again when message.Attempt >= settings.Attempts:
                await FailAsync(message, MessageFailure.GaveUp, again.Detail);
                break;
            case SendResult.TryAgain again:
                logger.LogInformation("Message {Message} was not taken at try {Attempt}: {Reason}", message.Id, message.Attempt, again.Detail);
                await attempts.PutOffAsync(message, time.GetUtcNow() + settings.DelayAfter(message.Attempt, Random.Shared.NextDouble()), again.Detail, CancellationToken.None);
                break;
        }
    }

    private async Task FailAsync(OutgoingMessage message, MessageFailure why, string? detail)
    {
        logger.LogWarning("Message {Message} has failed at try {Attempt}: {Why} {Detail}", message.Id, message.Attempt, why, detail);
        await RecordAsync(message, "recordMessageFailed", (state, context) => MessageOutcome.Failed(state, context, message.Id, why, detail));
    }

    private async Task RecordAsync(OutgoingMessage message, string name, Func<RequestState, DecisionContext, Decision<RequestEvent>> decide)
    {
        await product.DecideAsync(message.Request, name, decide, CancellationToken.None);
        await attempts.ForgetAsync(message, CancellationToken.None);
    }
}
