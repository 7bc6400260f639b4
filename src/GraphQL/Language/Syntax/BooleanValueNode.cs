namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary><c>true</c> or <c>false</c> (section 2.9.3).</summary>
public sealed class BooleanValueNode(SourceLocation location, bool value) : ValueNode(location)
{
    public bool Value { get; } = value;
}
