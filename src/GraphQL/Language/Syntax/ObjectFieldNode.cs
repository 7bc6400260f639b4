namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A field of an input object literal (section 2.9.8).</summary>
public sealed class ObjectFieldNode(SourceLocation location, Name name, ValueNode value) : SyntaxNode(location)
{
    public Name Name { get; } = name;

    public ValueNode Value { get; } = value;
}
