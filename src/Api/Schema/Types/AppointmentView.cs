using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A role that a person holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">For which unit; null for the whole organisation.</param>
/// <param name="Party">For which party, for a representative (I-24).</param>
/// <param name="From">From when; null where that is not known.</param>
/// <param name="Until">Until when; null without an end.</param>
/// <param name="OnBehalfOfName">For a deputy the name of the person whose post it is; null for the holder.</param>
[GraphQLName("Appointment"), FieldAccess(FieldAccess.Checked)]
public sealed record AppointmentView(Role Role, Unit? Unit, PartyView? Party, Moment? From, Moment? Until, string? OnBehalfOfName)
{
    public static AppointmentView Of(Appointment held, Viewer viewer) => new(
        held.Role,
        held is { Role: not Role.Representative, Unit: { } unit } ? Unit.Of(viewer.Organisation, unit) : null,
        held is { Role: Role.Representative, Unit: { } party } ? PartyView.Of(viewer.Organisation, party) : null,
        Moment.Of(held.From, viewer.Organisation.Calendar.Zone), Moment.Of(held.Until, viewer.Organisation.Calendar.Zone), held.OnBehalfOf?.Name);
}
