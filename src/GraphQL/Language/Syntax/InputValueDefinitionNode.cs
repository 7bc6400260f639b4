using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An argument or input field definition (section 3.6.1).</summary>
public sealed class InputValueDefinitionNode(SourceLocation location, string? description, Name name, TypeNode type, ValueNode? defaultValue, ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    public string? Description { get; } = description;

    public Name Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
