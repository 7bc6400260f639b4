using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A scalar type definition (section 3.5).</summary>
public sealed class ScalarTypeDefinitionNode(SourceLocation location, bool isExtension, string? description, Name name, ImmutableArray<DirectiveNode> directives)
    : TypeDefinitionNode(location, isExtension, description, name, directives);
