using ServiceDesk.Domain.Catalogue;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>The states that requests of a service go through, and the ways between them.</summary>
/// <param name="Start">The key of the state that a request begins in.</param>
/// <param name="States">The states.</param>
/// <param name="Transitions">The transitions.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record ServiceSteps(string Start, [property: ListSize(AssumedSize = 5)] IReadOnlyList<ServiceState> States, [property: ListSize(AssumedSize = 5)] IReadOnlyList<ServiceTransition> Transitions)
{
    public static ServiceSteps Of(OrganisationDefinition organisation, ServiceDefinition service, StepProcess steps) => new(
        steps.Start,
        [.. steps.States.Select(state => ServiceState.Of(organisation, service, state))],
        [.. steps.Transitions.Select(transition => ServiceTransition.Of(service, transition))]);
}
