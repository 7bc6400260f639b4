using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>What became of a place of a definition.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DefinitionChangeKind>))]
public enum DefinitionChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>The entries of a list stand in another order.</summary>
    Reordered,
}
