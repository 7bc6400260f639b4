using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An enum type definition (section 3.9).</summary>
public sealed class EnumTypeDefinitionNode(SourceLocation location, bool isExtension, string? description, Name name, ImmutableArray<DirectiveNode> directives, ImmutableArray<EnumValueDefinitionNode> values)
    : TypeDefinitionNode(location, isExtension, description, name, directives)
{
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}
