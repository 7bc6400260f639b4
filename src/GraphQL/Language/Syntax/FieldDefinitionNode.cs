using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A field of an object or interface definition (section 3.6).</summary>
public sealed class FieldDefinitionNode(SourceLocation location, string? description, Name name, ImmutableArray<InputValueDefinitionNode> arguments, TypeNode type, ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    public string? Description { get; } = description;

    public Name Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
