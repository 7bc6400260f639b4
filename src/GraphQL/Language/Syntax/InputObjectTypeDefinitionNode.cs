using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An input object type definition (section 3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(SourceLocation location, bool isExtension, string? description, Name name, ImmutableArray<DirectiveNode> directives, ImmutableArray<InputValueDefinitionNode> fields)
    : TypeDefinitionNode(location, isExtension, description, name, directives)
{
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}
