using NodaTime;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>The unit ended the matter.</summary>
/// <param name="By">Who closed it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The applicant, whom the reason is about.</param>
/// <param name="Reason">Why; always there when no final answer stands.</param>
public sealed record RequestClosed(
    Actor By,
    Instant At,
    string DataSubject,
    [property: PersonalData] string? Reason = null) : RequestEvent(By, At), IDataSubject;
