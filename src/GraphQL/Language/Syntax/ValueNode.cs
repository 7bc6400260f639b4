namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An input value (section 2.9).</summary>
public abstract class ValueNode(SourceLocation location) : SyntaxNode(location);
