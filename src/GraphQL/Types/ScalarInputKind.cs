namespace ServiceDesk.GraphQL.Types;

/// <summary>What kind of value a client gave for a scalar.</summary>
public enum ScalarInputKind
{
    String,
    Integer,
    Float,
    Boolean,
    Enum,
    List,
    Object,
}
