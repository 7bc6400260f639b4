using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>The approver accepted the request; it goes to the unit (K-34).</summary>
/// <param name="By">The approver.</param>
/// <param name="At">When.</param>
/// <param name="LetterNumber">The number of the registered letter, <c>unit/serial</c> (K-41); null where the service registers no letter.</param>
/// <param name="LetterDate">The date of the registered letter (K-40).</param>
/// <param name="OfficeTrackingNumber">The tracking number in the office system (K-41), another thing than the request's own code.</param>
/// <param name="AnswerDue">When an answer is due: the unit's clock starts when the unit gets the request.</param>
/// <param name="Step">The step that it begins in; null where the service has none.</param>
public sealed record RequestApproved(
    Actor By,
    Instant At,
    string? LetterNumber = null,
    LocalDate? LetterDate = null,
    string? OfficeTrackingNumber = null,
    Instant? AnswerDue = null,
    RequestStep? Step = null) : RequestEvent(By, At);
