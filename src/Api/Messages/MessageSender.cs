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
    MessageProviders providers, MessageAttempts attempts, ProductDecisions product, MessageSettings settings, TimeProvider time, ILogger<MessageSender> logger)
{
    /// <summary>After this the message is another process's: longer than the answers and their recording take.</summary>
    private TimeSpan Claim => (2 * providers.Timeout) + TimeSpan.FromSeconds(5);

    /// <summary>Takes at most so many messages in hand whose time has come.</summary>
    public Task<List<ClaimedMessage>> ClaimAsync(int most, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return attempts.ClaimAsync(providers, now, now + Claim, most, cancellation);
    }

    /// <summary>Sends a message. Once begun it is brought to its end: a provider's answer that nobody records is asked for again.</summary>
    public async Task SendAsync(ClaimedMessage claimed)
    {
        var message = claimed.Message;
        if (message.Channel == MessageChannel.Sms && !settings.Allows(message.To))
        {
            await FailAsync(message, MessageFailure.NumberNotAllowed, null, claimed.Unclear);
            return;
        }
        switch (await AskAsync(claimed))
        {
            case SendResult.Accepted accepted:
                await RecordAsync(message, "recordMessageAccepted", (state, context) => MessageOutcome.Accepted(state, context, message.Id, accepted.ProviderId, claimed.Unclear));
                break;
            case SendResult.Refused refused:
                await FailAsync(message, MessageFailure.Refused, refused.Detail, claimed.Unclear);
                break;
            case SendResult.TryAgain again when message.Attempt >= settings.Attempts:
                await FailAsync(message, MessageFailure.GaveUp, again.Detail, claimed.Unclear || !again.NotTaken);
                break;
            case SendResult.TryAgain again:
                logger.LogInformation("Message {Message} was not taken at try {Attempt}: {Reason}", message.Id, message.Attempt, again.Detail);
                await attempts.PutOffAsync(message, time.GetUtcNow() + settings.DelayAfter(message.Attempt, Random.Shared.NextDouble()), again.Detail, again.NotTaken && !claimed.Unclear);
                break;
        }
    }

    /// <summary>Asks one provider after the other, as long as each has surely not taken it: nobody is sent the same by two.</summary>
    private async Task<SendResult> AskAsync(ClaimedMessage claimed)
    {
        var provider = providers.Find(claimed.Provider);
        if (provider is null)
            // Where it may be nobody can be asked any more; whether to send it again is for a person to say.
            return new SendResult.Refused("gateway_gone");
        while (true)
        {
            var said = await provider.SendAsync(claimed.Message, CancellationToken.None);
            if (said is not SendResult.TryAgain { NotTaken: true } || claimed.Unclear || providers.After(provider, claimed.Message.Channel) is not { } next)
                return said;
            logger.LogInformation("Message {Message} goes to {Next}, as {Provider} has not taken it", claimed.Message.Id, next.Name, provider.Name);
            await attempts.AskAsync(claimed.Message, next);
            provider = next;
        }
    }

    private async Task FailAsync(OutgoingMessage message, MessageFailure why, string? detail, bool uncertain)
    {
        logger.LogWarning("Message {Message} has failed at try {Attempt}: {Why} {Detail}", message.Id, message.Attempt, why, detail);
        await RecordAsync(message, "recordMessageFailed", (state, context) => MessageOutcome.Failed(state, context, message.Id, why, detail, uncertain));
    }

    private async Task RecordAsync(OutgoingMessage message, string name, Func<RequestState, DecisionContext, Decision<RequestEvent>> decide)
    {
        await product.DecideAsync(message.Request, name, decide, CancellationToken.None);
        await attempts.ForgetAsync(message, CancellationToken.None);
    }
}
