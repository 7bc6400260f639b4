using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>HR was asked anew what the person is .</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Standing">The employment or study status; null where HR tells none.</param>
public sealed record AccountStandingSynchronised(
    Actor By,
    Instant At,
    string DataSubject,
    [property: PersonalData] string? Standing = null) : AccountEvent(By, At, DataSubject);
