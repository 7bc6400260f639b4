using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>Somebody who takes messages to people. What goes wrong on the way is a result, never an exception.</summary>
public interface IMessageProvider
{
    /// <summary>What operators know it as; also where it is written down that it may have a message.</summary>
    string Name { get; }

    /// <summary>Whether it sends by this.</summary>
    bool Sends(MessageChannel channel);

    /// <summary>How long an answer may take; longer than that nobody waits for one.</summary>
    TimeSpan Timeout { get; }

    Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation);
}
