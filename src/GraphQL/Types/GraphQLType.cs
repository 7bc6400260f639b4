namespace ServiceDesk.GraphQL.Types;

/// <summary>A type: named, or a list or non-null wrapper around another (section 3.4).</summary>
public abstract class GraphQLType
{
    public abstract TypeKind Kind { get; }

    /// <summary>The named type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether arguments and variables may have this type (section 3.4.2, IsInputType).</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields may have this type (section 3.4.2, IsOutputType).</summary>
    public bool IsOutput => Named is not InputObjectType;

    public bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>The type without its outermost non-null wrapper.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.Inner : this;

    /// <summary>Structural equality: named types by identity, wrappers by what they wrap.</summary>
    public bool IsSameAs(GraphQLType other) => (this, other) switch
    {
        (ListType a, ListType b) => a.Item.IsSameAs(b.Item),
        (NonNullType a, NonNullType b) => a.Inner.IsSameAs(b.Inner),
        _ => ReferenceEquals(this, other),
    };
}
