namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A float literal, kept as written (section 2.9.2).</summary>
public sealed class FloatValueNode(SourceLocation location, string text) : ValueNode(location)
{
    public string Text { get; } = text;
}
