using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A use of a named fragment (section 2.8).</summary>
public sealed class FragmentSpreadNode(SourceLocation location, Name name, ImmutableArray<DirectiveNode> directives) : SelectionNode(location)
{
    public Name Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
