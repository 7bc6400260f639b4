using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>How an organisation shows a status: never by colour alone (K-45 to K-48).</summary>
/// <param name="Value">The status.</param>
/// <param name="Label">What the organisation calls it; in a step of the service, what that is called (I-20).</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Step">The key of the step that is shown; null where the status itself is.</param>
[GraphQLName("Status"), FieldAccess(FieldAccess.Anonymous)]
public sealed record StatusView(RequestStatus Value, Wording Label, StatusColour Colour, StatusIcon Icon, string? Step)
{
    /// <summary>As a request stands: by the step that it is in, where there is one.</summary>
    public static StatusView Of(OrganisationDefinition organisation, RequestStatus status, string service, string? step) =>
        organisation.Service(service)?.Steps?.State(step) is { } state
            ? new(status, Wording.Of(state.Label), state.Colour, state.Icon, state.Key)
            : Of(organisation.Status(status));

    public static StatusView Of(StatusPresentation shown) => new(shown.Status, Wording.Of(shown.Label), shown.Colour, shown.Icon, null);
}
