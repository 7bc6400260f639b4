using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>The approver refused the request and said why (K-30, K-36, K-42).</summary>
/// <param name="By">The approver.</param>
/// <param name="At">When.</param>
/// <param name="ReasonCodes">The reasons ticked, out of the service's list (K-21…K-29).</param>
/// <param name="DataSubject">The applicant, whom the text is about.</param>
/// <param name="Text">A reason in the approver's own words.</param>
public sealed record RequestRejected(
    Actor By,
    Instant At,
    ValueList<string> ReasonCodes,
    string DataSubject,
    [property: PersonalData] string? Text = null) : RequestEvent(By, At), IDataSubject;
