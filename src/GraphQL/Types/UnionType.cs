using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Types;

/// <summary>A union type (section 3.8).</summary>
public sealed class UnionType(string name, string? description = null) : NamedType(name, description)
{
    public override TypeKind Kind => TypeKind.Union;

    public ImmutableArray<ObjectType> Members { get; internal set; } = [];
}
