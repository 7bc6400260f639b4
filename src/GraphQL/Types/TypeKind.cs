namespace ServiceDesk.GraphQL.Types;

/// <summary>The kinds of type (section 4.2.2, __TypeKind).</summary>
public enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
