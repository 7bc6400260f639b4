using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The person was reminded that the temporary account ends.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Days">How many days before the end the reminder is for.</param>
public sealed record AccountExpiryReminded(
    Actor By,
    Instant At,
    string DataSubject,
    int Days) : AccountEvent(By, At, DataSubject);
