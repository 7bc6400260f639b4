namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A field, fragment spread or inline fragment (section 2.4).</summary>
public abstract class SelectionNode(SourceLocation location) : SyntaxNode(location);
