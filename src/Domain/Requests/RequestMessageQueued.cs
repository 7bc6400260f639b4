using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Domain.Requests;

/// <summary>A message to the person was written (K-35, K-36, E-33, I-34); it stands beside the turn that it tells of.</summary>
/// <param name="By">The product, or who had a failed message sent again.</param>
/// <param name="At">When.</param>
/// <param name="Message">The message's id, unique for ever: the provider gets it as idempotency key.</param>
/// <param name="Template">The key of its template.</param>
/// <param name="Channel">What it goes by.</param>
/// <param name="To">The number, as +98…, or the address of an e-mail.</param>
/// <param name="Text">What it says, with all values filled in.</param>
/// <param name="Language">Its language, <c>fa</c> or <c>en</c>.</param>
/// <param name="DataSubject">The applicant, whom it is for.</param>
/// <param name="RetryOf">The failed message that it repeats.</param>
/// <param name="Subject">The subject of an e-mail; null for a short message.</param>
public sealed record RequestMessageQueued(
    Actor By,
    Instant At,
    Guid Message,
    string Template,
    MessageChannel Channel,
    [property: PersonalData] string To,
    [property: PersonalData] string Text,
    string Language,
    string DataSubject,
    Guid? RetryOf = null,
    [property: PersonalData] string? Subject = null) : RequestEvent(By, At), IDataSubject, IProductEvent;
