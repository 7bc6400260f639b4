using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A directive applied to something (section 2.12).</summary>
public sealed class DirectiveNode(SourceLocation location, Name name, ImmutableArray<ArgumentNode> arguments) : SyntaxNode(location)
{
    public Name Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}
