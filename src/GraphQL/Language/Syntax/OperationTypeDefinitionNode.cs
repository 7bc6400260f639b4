namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A root operation type of a schema definition (section 3.3.1).</summary>
public sealed class OperationTypeDefinitionNode(SourceLocation location, OperationKind kind, NamedTypeNode type) : SyntaxNode(location)
{
    public OperationKind Kind { get; } = kind;

    public NamedTypeNode Type { get; } = type;
}
