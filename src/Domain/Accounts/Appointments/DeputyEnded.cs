using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>Nobody stands in any more, earlier than was said.</summary>
/// <param name="By">Who ended it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id: of whose post it is, not of the deputy.</param>
/// <param name="Appointment">The deputy's appointment.</param>
/// <param name="Reason">Why, for those who come later.</param>
public sealed record DeputyEnded(
    Actor By,
    Instant At,
    string DataSubject,
    Guid Appointment,
    [property: PersonalData] string? Reason = null) : AccountEvent(By, At, DataSubject);
