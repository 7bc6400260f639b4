using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>The signed-in person.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Mobile">Their mobile number; null where the door gives none.</param>
/// <param name="MaskedMobile">The same as pages show it that others may look at: 0912 XXXXXX.</param>
/// <param name="Session">Their session; null with a token of Development.</param>
/// <param name="Appointments">The roles they hold beside that of an applicant.</param>
[GraphQLName("Person"), FieldAccess(FieldAccess.Checked)]
public sealed record PersonView([property: Id] string Id, string Name, string? Mobile, string? MaskedMobile, SessionView? Session, IReadOnlyList<AppointmentView> Appointments)
{
    public static PersonView Of(Person person, Viewer viewer) => new(
        person.Id, person.Name, person.Mobile, person.Mobile is { } mobile ? MobileNumber.Masked(mobile) : null,
        viewer.Session is { } session ? SessionView.Of(session, viewer.Organisation.Calendar.Zone) : null,
        [.. person.Appointments.Select(held => AppointmentView.Of(held, viewer))]);
}
