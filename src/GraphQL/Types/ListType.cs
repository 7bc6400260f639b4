namespace ServiceDesk.GraphQL.Types;

/// <summary>A list (section 3.11).</summary>
public sealed class ListType(GraphQLType item) : GraphQLType
{
    public GraphQLType Item { get; } = item;

    public override TypeKind Kind => TypeKind.List;

    public override NamedType Named => Item.Named;

    public override string ToString() => $"[{Item}]";
}
