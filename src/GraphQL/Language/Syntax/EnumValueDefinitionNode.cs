using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A value of an enum definition (section 3.9).</summary>
public sealed class EnumValueDefinitionNode(SourceLocation location, string? description, Name name, ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    public string? Description { get; } = description;

    public Name Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
