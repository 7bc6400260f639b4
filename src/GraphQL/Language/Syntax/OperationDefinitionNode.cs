using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An operation (section 2.3).</summary>
public sealed class OperationDefinitionNode(SourceLocation location, OperationKind kind, Name? name, string? description, ImmutableArray<VariableDefinitionNode> variables, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet) : DefinitionNode(location)
{
    public OperationKind Kind { get; } = kind;

    public Name? Name { get; } = name;

    public string? Description { get; } = description;

    public ImmutableArray<VariableDefinitionNode> Variables { get; } = variables;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
