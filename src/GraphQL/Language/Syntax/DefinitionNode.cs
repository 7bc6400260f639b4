namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A definition in a document (section 2.2).</summary>
public abstract class DefinitionNode(SourceLocation location) : SyntaxNode(location);
