namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A string literal, its escapes resolved (section 2.9.4).</summary>
public sealed class StringValueNode(SourceLocation location, string value, bool isBlock) : ValueNode(location)
{
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;
}
