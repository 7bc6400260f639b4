using System.Text;
using NodaTime;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>An organisation's definition as its events say.</summary>
/// <param name="Definition">The definition of this version.</param>
/// <param name="Version">The version of the definition, which is the version of the stream.</param>
/// <param name="ContentHash">What an unchanged file is known by.</param>
/// <param name="LastEventAt">When it was defined.</param>
/// <param name="Content">The definition as it was stored: canonical JSON.</param>
public sealed record OrganisationState(OrganisationDefinition Definition, int Version, string ContentHash, Instant LastEventAt, string Content)
{
    /// <summary>The state after one more event.</summary>
    /// <exception cref="InvalidOperationException">A stored definition is none at all; it was checked before it was stored.</exception>
    public static OrganisationState? Fold(OrganisationState? state, OrganisationEvent @event) => @event switch
    {
        OrganisationDefined e => new(Stored(e), e.Version, e.ContentHash, e.At, e.Definition),
        _ => throw new InvalidOperationException($"No fold for {@event.GetType().Name}."),
    };

    public static OrganisationState? Fold(IEnumerable<OrganisationEvent> events) =>
        events.Aggregate((OrganisationState?)null, Fold);

    private static OrganisationDefinition Stored(OrganisationDefined e) =>
        OrganisationDefinitionReader.ReadStored($"{e.Organisation} version {e.Version}", Encoding.UTF8.GetBytes(e.Definition));
}
