using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An interface type definition (section 3.7).</summary>
public sealed class InterfaceTypeDefinitionNode(SourceLocation location, bool isExtension, string? description, Name name, ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<FieldDefinitionNode> fields)
    : TypeDefinitionNode(location, isExtension, description, name, directives)
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}
