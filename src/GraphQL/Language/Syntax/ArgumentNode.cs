namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An argument of a field or directive (section 2.6).</summary>
public sealed class ArgumentNode(SourceLocation location, Name name, ValueNode value) : SyntaxNode(location)
{
    public Name Name { get; } = name;

    public ValueNode Value { get; } = value;
}
