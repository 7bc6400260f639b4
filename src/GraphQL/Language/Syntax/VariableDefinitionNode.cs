using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>The definition of a variable (section 2.10).</summary>
public sealed class VariableDefinitionNode(SourceLocation location, VariableNode variable, string? description, TypeNode type, ValueNode? defaultValue, ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    public VariableNode Variable { get; } = variable;

    public string? Description { get; } = description;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
