namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A type reference (section 2.11).</summary>
public abstract class TypeNode(SourceLocation location) : SyntaxNode(location);
