using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>How an organisation shows a status: never by colour alone (K-45 to K-48).</summary>
/// <param name="Value">The status.</param>
/// <param name="Label">What the organisation calls it.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Icon">Its icon.</param>
[GraphQLName("Status"), FieldAccess(FieldAccess.Anonymous)]
public sealed record StatusView(RequestStatus Value, Wording Label, StatusColour Colour, StatusIcon Icon)
{
    public static StatusView Of(OrganisationDefinition organisation, RequestStatus status) => Of(organisation.Status(status));

    public static StatusView Of(StatusPresentation shown) => new(shown.Status, Wording.Of(shown.Label), shown.Colour, shown.Icon);
}
