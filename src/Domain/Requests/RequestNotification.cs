using NodaTime;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Domain.Requests;

/// <summary>What a person was told of their request by a message, and how that message stands.</summary>
/// <param name="Id">The message's id, which is also its idempotency key at the provider.</param>
/// <param name="Template">The key of its template.</param>
/// <param name="Channel">What it goes by.</param>
/// <param name="To">The number it goes to, as +98…, or the address of an e-mail.</param>
/// <param name="Text">What it says.</param>
/// <param name="Language">In which language, <c>fa</c> or <c>en</c>.</param>
/// <param name="QueuedAt">When it was written.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Since">Since when it stands so.</param>
/// <param name="ProviderId">The provider's id for it; null until it is accepted.</param>
/// <param name="Failure">Why it will not arrive; null while it may.</param>
/// <param name="FailureDetail">The provider's own code for that; null where it gave none.</param>
/// <param name="RetryOf">The failed message that it repeats; null where it repeats none.</param>
/// <param name="Subject">The subject of an e-mail; null for a short message.</param>
/// <param name="Uncertain">Whether a try whose answer never came may have been taken: an accepted message may then have come twice, a failed one may have come.</param>
public sealed record RequestNotification(
    Guid Id,
    string Template,
    MessageChannel Channel,
    string To,
    string Text,
    string Language,
    Instant QueuedAt,
    MessageStatus Status,
    Instant Since,
    string? ProviderId = null,
    MessageFailure? Failure = null,
    string? FailureDetail = null,
    Guid? RetryOf = null,
    string? Subject = null,
    bool Uncertain = false)
{
    /// <summary>Whether it is on its way or has arrived: nothing more can become of a message that has failed or arrived.</summary>
    public bool IsOpen => Status is MessageStatus.Queued or MessageStatus.Accepted;

    internal static RequestNotification Of(RequestMessageQueued e) =>
        new(e.Message, e.Template, e.Channel, e.To, e.Text, e.Language, e.At, MessageStatus.Queued, e.At, RetryOf: e.RetryOf, Subject: e.Subject);
}
