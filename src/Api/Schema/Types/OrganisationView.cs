using ServiceDesk.Domain.Catalogue;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>The organisation whose address this is.</summary>
/// <param name="Key">Its key, which is part of its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it calls its desk.</param>
/// <param name="Colours">Its colours.</param>
/// <param name="TimeZone">The zone of its working time, by its IANA name.</param>
/// <param name="Units">Its units.</param>
/// <param name="Categories">The cards of its catalogue, each with its services; empty where the services stand for themselves (I-06).</param>
/// <param name="Services">All its services.</param>
/// <param name="Statuses">How it shows each status.</param>
/// <param name="Doors">The ways to sign in that it offers, in their order.</param>
[GraphQLName("Organisation"), FieldAccess(FieldAccess.Anonymous)]
public sealed record OrganisationView(
    string Key, Wording Name, Wording Title, Colours Colours, string TimeZone, IReadOnlyList<Unit> Units, IReadOnlyList<Category> Categories, IReadOnlyList<Service> Services, IReadOnlyList<StatusView> Statuses, IReadOnlyList<Door> Doors)
{
    public static OrganisationView Of(OrganisationDefinition organisation) => new(
        organisation.Key, Wording.Of(organisation.Name), Wording.Of(organisation.Title), new Colours(organisation.Colours.Primary, organisation.Colours.Accent), organisation.Calendar.Zone.Id,
        [.. organisation.Units.Select(Unit.Of)],
        [.. organisation.Categories.Select(category => Category.Of(organisation, category))],
        [.. organisation.Services.Select(s => Service.Of(organisation, s))],
        [.. organisation.Statuses.Select(StatusView.Of)],
        [.. organisation.Doors.Select(door => Door.Of(organisation, door))]);
}
