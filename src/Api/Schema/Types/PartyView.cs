using ServiceDesk.Domain.Catalogue;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Somebody outside the organisation who takes part in its services (I-24).</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it sees to.</param>
[GraphQLName("Party"), FieldAccess(FieldAccess.Anonymous)]
public sealed record PartyView(string Key, Wording Name, Wording? Description)
{
    /// <summary>The party of a key; one that the definition no longer knows keeps its key as its name.</summary>
    public static PartyView Of(OrganisationDefinition organisation, string key) => organisation.Party(key) is { } party
        ? new(party.Key, Wording.Of(party.Name), party.Description is { } description ? Wording.Of(description) : null)
        : new(key, new Wording(key, key), null);
}
