namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A variable used as a value (section 2.10).</summary>
public sealed class VariableNode(SourceLocation location, Name name) : ValueNode(location)
{
    public Name Name { get; } = name;
}
