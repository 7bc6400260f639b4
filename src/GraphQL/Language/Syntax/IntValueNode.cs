namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An integer literal, kept as written (section 2.9.1).</summary>
public sealed class IntValueNode(SourceLocation location, string text) : ValueNode(location)
{
    public string Text { get; } = text;
}
