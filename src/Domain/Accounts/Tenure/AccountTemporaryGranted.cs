using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The temporary account is there; its user name is the national code .</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Until">When it ends, unless it becomes permanent .</param>
/// <param name="LatinFirstName">The first name in Latin letters .</param>
/// <param name="LatinLastName">The last name in Latin letters .</param>
/// <param name="RecoveryEmail">Where a forgotten password is recovered .</param>
/// <param name="Language">The language that the person read the form in, fa or en; null where nothing was noted, which stands for Persian.</param>
public sealed record AccountTemporaryGranted(
    Actor By,
    Instant At,
    string DataSubject,
    Instant Until,
    [property: PersonalData] string LatinFirstName,
    [property: PersonalData] string LatinLastName,
    [property: PersonalData] string RecoveryEmail,
    string? Language = null) : AccountEvent(By, At, DataSubject);
