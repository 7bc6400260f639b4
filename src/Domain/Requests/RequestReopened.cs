using NodaTime;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>The applicant brought a closed request back, within what the service allows.</summary>
/// <param name="By">The applicant.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="DataSubject">The applicant.</param>
/// <param name="AnswerDue">When an answer is due: the clock starts again.</param>
/// <param name="Step">The step that it goes on in: the one it ended from; null where the service has none.</param>
public sealed record RequestReopened(
    Actor By,
    Instant At,
    [property: PersonalData] string Reason,
    string DataSubject,
    Instant? AnswerDue = null,
    RequestStep? Step = null) : RequestEvent(By, At), IDataSubject;
