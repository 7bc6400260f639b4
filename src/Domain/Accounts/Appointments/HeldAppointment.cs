using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>A post that the person holds, held or will hold.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The key of the unit it is for, or for a representative of the party; null for the whole organisation.</param>
/// <param name="From">From when it counts.</param>
/// <param name="Until">Until when it counts, this instant no longer; null without an end.</param>
/// <param name="Directory">The key of the directory whose groups give it; null for one made by hand.</param>
public sealed record HeldAppointment(Guid Id, Role Role, string? Unit, Instant From, Instant? Until, string? Directory)
{
    /// <summary>Whether it counts at an instant.</summary>
    public bool CountsAt(Instant instant) => From <= instant && !IsOverAt(instant);

    /// <summary>Whether it has come to its end by an instant.</summary>
    public bool IsOverAt(Instant instant) => Until <= instant;

    internal static HeldAppointment Of(AppointmentGranted e) => new(e.Appointment, e.Role, e.Unit, e.From, e.Until, e.Directory);
}
