using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A schema definition or extension (section 3.3).</summary>
public sealed class SchemaDefinitionNode(SourceLocation location, bool isExtension, string? description, ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes) : TypeSystemNode(location)
{
    public bool IsExtension { get; } = isExtension;

    public string? Description { get; } = description;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}
