namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A type-system definition or extension (section 3.1).</summary>
public abstract class TypeSystemNode(SourceLocation location) : DefinitionNode(location);
