using NodaTime;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>A unit handed the request on to another unit (I-29).</summary>
/// <param name="By">Who referred it.</param>
/// <param name="At">When.</param>
/// <param name="FromUnit">The unit that had it.</param>
/// <param name="ToUnit">The unit that has it now.</param>
/// <param name="Reason">Why.</param>
/// <param name="DataSubject">The applicant, whose matter the reason is about.</param>
public sealed record RequestReferred(
    Actor By,
    Instant At,
    string FromUnit,
    string ToUnit,
    [property: PersonalData] string Reason,
    string DataSubject) : RequestEvent(By, At), IDataSubject, IHandover;
