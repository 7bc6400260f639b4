using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Staff refused the permanent account; the person may ask again, and the time that the decision took is given back.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Until">When the temporary account ends now.</param>
/// <param name="Reason">Why, as the person reads it.</param>
public sealed record AccountPermanentRefused(
    Actor By,
    Instant At,
    string DataSubject,
    Instant Until,
    [property: PersonalData] string Reason) : AccountEvent(By, At, DataSubject);
