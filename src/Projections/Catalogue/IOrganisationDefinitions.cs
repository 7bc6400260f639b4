using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Projections.Catalogue;

/// <summary>The definitions of organisations by version; a version, once given, never changes.</summary>
public interface IOrganisationDefinitions
{
    /// <summary>The definition of that version; null when there is none.</summary>
    OrganisationDefinition? Find(string organisation, int version);
}
