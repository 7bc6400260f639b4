using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The person does not hold a post any more, from this instant on; nor does anybody stand in for them in it.</summary>
/// <param name="By">Who ended it; the product, where a directory says so.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Appointment">The appointment.</param>
/// <param name="Reason">Why, for those who come later.</param>
public sealed record AppointmentEnded(
    Actor By,
    Instant At,
    string DataSubject,
    Guid Appointment,
    [property: PersonalData] string? Reason = null) : AccountEvent(By, At, DataSubject);
