namespace ServiceDesk.GraphQL.Types;

/// <summary>An object type (section 3.6).</summary>
public sealed class ObjectType(string name, string? description = null, Type? clrType = null) : FieldsType(name, description, clrType)
{
    public override TypeKind Kind => TypeKind.Object;
}
