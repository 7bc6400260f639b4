using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Tenancy;

/// <summary>An organisation with all its definition versions, at one moment.</summary>
public sealed class Organisation
{
    private readonly IReadOnlyList<OrganisationState> versions;

    /// <param name="versions">From version 1, without a gap; at least one.</param>
    internal Organisation(IReadOnlyList<OrganisationState> versions) => this.versions = versions;

    public string Key => Definition.Key;

    /// <summary>The current definition.</summary>
    public OrganisationDefinition Definition => versions[^1].Definition;

    /// <summary>The current definition's version.</summary>
    public int Version => versions.Count;

    internal OrganisationState Current => versions[^1];

    internal IReadOnlyList<OrganisationState> Versions => versions;

    /// <summary>The definition of a version, as requests are pinned to it; null when it is not known here yet.</summary>
    public OrganisationDefinition? DefinitionOf(int version) =>
        version >= 1 && version <= versions.Count ? versions[version - 1].Definition : null;
}
