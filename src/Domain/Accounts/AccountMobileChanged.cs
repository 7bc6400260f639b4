using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts;

/// <summary>The person proved another mobile number to be theirs; the former one is free for whoever has it now.</summary>
/// <param name="By">Who changed it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Mobile">The new number, as +98….</param>
/// <param name="Former">The number before; null when there was none.</param>
public sealed record AccountMobileChanged(
    Actor By,
    Instant At,
    string DataSubject,
    [property: PersonalData] string Mobile,
    [property: PersonalData] string? Former = null) : AccountEvent(By, At, DataSubject);
