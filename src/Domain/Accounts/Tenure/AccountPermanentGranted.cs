using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The account is permanent.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="UserName">Its user name.</param>
/// <param name="Email">Its e-mail address; null where the organisation gives none.</param>
public sealed record AccountPermanentGranted(
    Actor By,
    Instant At,
    string DataSubject,
    [property: PersonalData] string UserName,
    [property: PersonalData] string? Email = null) : AccountEvent(By, At, DataSubject);
