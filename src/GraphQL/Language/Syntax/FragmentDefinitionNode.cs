using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A fragment definition (section 2.8).</summary>
public sealed class FragmentDefinitionNode(SourceLocation location, Name name, string? description, NamedTypeNode typeCondition, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet) : DefinitionNode(location)
{
    public Name Name { get; } = name;

    public string? Description { get; } = description;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
