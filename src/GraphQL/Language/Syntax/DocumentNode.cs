using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A document (section 2.2).</summary>
public sealed class DocumentNode(SourceLocation location, ImmutableArray<DefinitionNode> definitions) : SyntaxNode(location)
{
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;
}
