namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A list type reference (section 2.11).</summary>
public sealed class ListTypeNode(SourceLocation location, TypeNode itemType) : TypeNode(location)
{
    public TypeNode ItemType { get; } = itemType;

    public override string ToString() => $"[{ItemType}]";
}
