using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The mobile number is in the person's own name as far as a registry was asked, and the code that was sent to it came back .</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Mobile">The number, as +98….</param>
public sealed record AccountOwnMobileVerified(
    Actor By,
    Instant At,
    string DataSubject,
    [property: PersonalData] string Mobile) : AccountEvent(By, At, DataSubject);
