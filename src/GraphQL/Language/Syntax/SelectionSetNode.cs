using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A selection set (section 2.4).</summary>
public sealed class SelectionSetNode(SourceLocation location, ImmutableArray<SelectionNode> selections) : SyntaxNode(location)
{
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}
