using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The person asks for the permanent account .</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Way">What it is made of .</param>
/// <param name="UserName">The user name that the account will have; kept for them from now on.</param>
/// <param name="Email">The e-mail address, kept likewise; null where the organisation gives none.</param>
public sealed record AccountPermanentRequested(
    Actor By,
    Instant At,
    string DataSubject,
    PermanentWay Way,
    [property: PersonalData] string UserName,
    [property: PersonalData] string? Email = null) : AccountEvent(By, At, DataSubject);
