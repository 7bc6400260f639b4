using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A state that requests of a service are in.</summary>
/// <param name="Key">The key.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="With">Whose turn it is; null in an end.</param>
/// <param name="Party">The party whose turn it is; null where it is no party's.</param>
/// <param name="Unit">The unit that the request goes to on entering; null where it stays.</param>
/// <param name="AnswerWithin">Within what working time the unit acts; null where nothing is promised or it is not its turn.</param>
/// <param name="Help">What whose turn it is should do.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record ServiceState(
    string Key, Wording Label, StatusColour Colour, StatusIcon Icon, StepSide? With, PartyView? Party, Unit? Unit, Promise? AnswerWithin, Wording? Help)
{
    public static ServiceState Of(OrganisationDefinition organisation, ServiceDefinition service, StepState state) => new(
        state.Key, Wording.Of(state.Label), state.Colour, state.Icon, state.With,
        state.Party is { } party ? PartyView.Of(organisation, party) : null,
        state.Unit is { } unit ? Types.Unit.Of(organisation, unit) : null,
        service.LimitOf(state) is { } limit ? Promise.Of(limit) : null,
        state.Help is { } help ? Wording.Of(help) : null);
}
