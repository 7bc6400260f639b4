namespace ServiceDesk.GraphQL.Types;

/// <summary>An interface type (section 3.7).</summary>
public sealed class InterfaceType(string name, string? description = null, Type? clrType = null) : FieldsType(name, description, clrType)
{
    public override TypeKind Kind => TypeKind.Interface;
}
