using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The person was given a post.</summary>
/// <param name="By">Who gave it; the product, where a directory says so.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Appointment">The appointment's own id, by which acts name what they were done under.</param>
/// <param name="Role">The role.</param>
/// <param name="From">From when it counts.</param>
/// <param name="Unit">The key of the unit it is for, or for a representative of the party; null for the whole organisation.</param>
/// <param name="Until">Until when it counts, this instant no longer; null without an end.</param>
/// <param name="Directory">The key of the directory whose groups give it; null for one made by hand.</param>
/// <param name="Reason">Why, for those who come later.</param>
public sealed record AppointmentGranted(
    Actor By,
    Instant At,
    string DataSubject,
    Guid Appointment,
    Role Role,
    Instant From,
    string? Unit = null,
    Instant? Until = null,
    string? Directory = null,
    [property: PersonalData] string? Reason = null) : AccountEvent(By, At, DataSubject);
