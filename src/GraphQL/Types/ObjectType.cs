using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Types;

/// <summary>An object type (section 3.6).</summary>
public sealed class ObjectType : FieldsType
{
    public ObjectType(string name, string? description = null, Type? clrType = null)
        : base(name, description, clrType) => Alone = [this];

    public override TypeKind Kind => TypeKind.Object;

    /// <summary>The type as the only possible one of itself.</summary>
    internal ImmutableArray<ObjectType> Alone { get; }
}
