namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A node of the syntax tree: immutable, knows where it begins in the source text.</summary>
public abstract class SyntaxNode(SourceLocation location)
{
    /// <summary>Line and column of the first character of the node.</summary>
    public SourceLocation Location { get; } = location;
}
