using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A union type definition (section 3.8).</summary>
public sealed class UnionTypeDefinitionNode(SourceLocation location, bool isExtension, string? description, Name name, ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> members)
    : TypeDefinitionNode(location, isExtension, description, name, directives)
{
    public ImmutableArray<NamedTypeNode> Members { get; } = members;
}
