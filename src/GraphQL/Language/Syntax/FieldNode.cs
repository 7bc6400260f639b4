using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A field of a selection set (section 2.5).</summary>
public sealed class FieldNode(SourceLocation location, Name? alias, Name name, ImmutableArray<ArgumentNode> arguments, ImmutableArray<DirectiveNode> directives, SelectionSetNode? selectionSet) : SelectionNode(location)
{
    public Name? Alias { get; } = alias;

    public Name Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The alias where there is one, else the name (section 2.7).</summary>
    public string ResponseName => Alias?.Value ?? Name.Value;
}
