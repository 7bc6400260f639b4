using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The time went by without a permanent account. Nobody signs in with it until the person has registered anew; what they have handed in stays.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
public sealed record AccountExpired(
    Actor By,
    Instant At,
    string DataSubject) : AccountEvent(By, At, DataSubject);
