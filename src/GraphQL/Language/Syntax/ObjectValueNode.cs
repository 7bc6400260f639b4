using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An input object literal (section 2.9.8).</summary>
public sealed class ObjectValueNode(SourceLocation location, ImmutableArray<ObjectFieldNode> fields) : ValueNode(location)
{
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}
