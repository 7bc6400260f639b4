using NodaTime;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>The applicant took the request back before it was answered.</summary>
/// <param name="By">The applicant.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The applicant.</param>
/// <param name="Reason">Why, if they said.</param>
public sealed record RequestWithdrawn(
    Actor By,
    Instant At,
    string DataSubject,
    [property: PersonalData] string? Reason = null) : RequestEvent(By, At), IDataSubject;
