namespace ServiceDesk.GraphQL.Types;

/// <summary>A type without null (section 3.12).</summary>
public sealed class NonNullType : GraphQLType
{
    public NonNullType(GraphQLType inner)
    {
        if (inner is NonNullType)
            throw new ArgumentException("A non-null type does not wrap another (section 3.12).", nameof(inner));
        Inner = inner;
    }

    public GraphQLType Inner { get; }

    public override TypeKind Kind => TypeKind.NonNull;

    public override NamedType Named => Inner.Named;

    public override string ToString() => $"{Inner}!";
}
