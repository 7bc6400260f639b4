using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>The signed-in person.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Mobile">Their mobile number; null where the door gives none.</param>
/// <param name="Appointments">The roles they hold beside that of an applicant.</param>
[GraphQLName("Person"), FieldAccess(FieldAccess.Checked)]
public sealed record PersonView([property: Id] string Id, string Name, string? Mobile, IReadOnlyList<AppointmentView> Appointments)
{
    public static PersonView Of(Person person, Viewer viewer) => new(person.Id, person.Name, person.Mobile,
        [.. person.Appointments.Select(a => AppointmentOf(a, viewer))]);

    private static AppointmentView AppointmentOf(Appointment held, Viewer viewer) => held switch
    {
        { Unit: null } => new(held.Role, null, null),
        { Role: Role.Representative } => new(held.Role, null, PartyView.Of(viewer.Organisation, held.Unit)),
        _ => new(held.Role, Unit.Of(viewer.Organisation, held.Unit), null),
    };
}
