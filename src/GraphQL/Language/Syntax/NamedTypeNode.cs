namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A reference to a type by name (section 2.11).</summary>
public sealed class NamedTypeNode(SourceLocation location, Name name) : TypeNode(location)
{
    public Name Name { get; } = name;

    public override string ToString() => Name.Value;
}
