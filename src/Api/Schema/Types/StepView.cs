using ServiceDesk.Domain.Catalogue;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>The step of its service that a request is in (I-20).</summary>
/// <param name="Key">The key of the state.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="With">Whose turn it is; null in an end.</param>
/// <param name="Party">The party whose turn it is; null where it is no party's.</param>
/// <param name="Since">Since when the request is in it.</param>
/// <param name="Help">What whose turn it is should do now.</param>
[GraphQLName("Step"), FieldAccess(FieldAccess.Checked)]
public sealed record StepView(string Key, Wording Label, StatusColour Colour, StatusIcon Icon, StepSide? With, PartyView? Party, Moment Since, Wording? Help)
{
    public static StepView Of(OrganisationDefinition organisation, StepState state, Moment since) => new(
        state.Key, Wording.Of(state.Label), state.Colour, state.Icon, state.With,
        state.Party is { } party ? PartyView.Of(organisation, party) : null, since, state.Help is { } help ? Wording.Of(help) : null);
}
