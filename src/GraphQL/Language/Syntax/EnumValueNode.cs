namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>An enum literal (section 2.9.6).</summary>
public sealed class EnumValueNode(SourceLocation location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}
