using NodaTime;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.People;

/// <summary>A post that somebody holds, held, will hold or stands in for another in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit's key, or for a representative the party's; null for the whole organisation.</param>
/// <param name="From">From when it counts.</param>
/// <param name="Until">Until when, this instant no longer; null without an end.</param>
/// <param name="CountsNow">Whether it counts now.</param>
/// <param name="Directory">The key of the directory whose groups give it; null for one made by hand.</param>
/// <param name="OnBehalfOf">Whose post it is, where the person stands in for another.</param>
public sealed record AppointmentRepresentation(
    Guid Id, Role Role, string? Unit, Instant From, Instant? Until, bool CountsNow, string? Directory = null, PersonReferenceRepresentation? OnBehalfOf = null)
{
    internal static AppointmentRepresentation Of(HeldAppointment held, Instant now) => new(held.Id, held.Role, held.Unit, held.From, held.Until, held.CountsAt(now), held.Directory);

    internal static AppointmentRepresentation Of(Appointment held, Instant now) => new(
        held.Id!.Value, held.Role, held.Unit, held.From!.Value, held.Until, held.From <= now && !(held.Until <= now), null, PersonReferenceRepresentation.Of(held.OnBehalfOf));
}
