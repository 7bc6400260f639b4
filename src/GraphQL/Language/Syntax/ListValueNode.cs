using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A list literal (section 2.9.7).</summary>
public sealed class ListValueNode(SourceLocation location, ImmutableArray<ValueNode> items) : ValueNode(location)
{
    public ImmutableArray<ValueNode> Items { get; } = items;
}
