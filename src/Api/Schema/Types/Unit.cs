using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A unit of the organisation.</summary>
/// <param name="Key">Its key, as commands name it.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsHead">Whether it is the head of the organisation, to whom requests are escalated (E-37).</param>
/// <param name="Contact">How it is reached without the counter; null where the organisation does not say.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record Unit(string Key, Wording Name, bool IsHead, UnitContactView? Contact = null)
{
    /// <summary>The unit of a key; one that the definition no longer knows keeps its key as its name.</summary>
    public static Unit Of(OrganisationDefinition organisation, string key) =>
        organisation.Unit(key) is { } unit ? Of(unit) : new Unit(key, new Wording(key, key), false);

    public static Unit Of(UnitDefinition unit) => new(unit.Key, Wording.Of(unit.Name), unit.IsHead, unit.Contact is { } contact ? UnitContactView.Of(contact) : null);
}
