using ServiceDesk.Api.People;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A post that somebody holds, held, will hold or stands in for another in.</summary>
/// <param name="Id">Its id, as what ends it names it.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">For which unit; null for the whole organisation.</param>
/// <param name="Party">For which party, for a representative (I-24).</param>
/// <param name="From">From when it counts.</param>
/// <param name="Until">Until when, this instant no longer; null without an end.</param>
/// <param name="CountsNow">Whether it counts now.</param>
/// <param name="Directory">Among all posts of a person the key of the directory whose groups give it; null for one given by hand.</param>
/// <param name="OnBehalfOfId">The id of the person whose post it is, where they stand in for another.</param>
/// <param name="OnBehalfOfName">That person's name.</param>
[GraphQLName("Post"), FieldAccess(FieldAccess.Checked)]
public sealed record PostView(
    Guid Id, Role Role, Unit? Unit, PartyView? Party, Moment From, Moment? Until, bool CountsNow, string? Directory, [property: Id] string? OnBehalfOfId, string? OnBehalfOfName)
{
    public static PostView Of(AppointmentRepresentation held, Viewer viewer) => new(
        held.Id, held.Role,
        held is { Role: not Role.Representative, Unit: { } unit } ? Types.Unit.Of(viewer.Organisation, unit) : null,
        held is { Role: Role.Representative, Unit: { } party } ? PartyView.Of(viewer.Organisation, party) : null,
        Moment.Of(held.From, viewer.Organisation.Calendar.Zone), Moment.Of(held.Until, viewer.Organisation.Calendar.Zone), held.CountsNow, held.Directory, held.OnBehalfOf?.Id, held.OnBehalfOf?.Name);
}
