using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types;

/// <summary>A scalar type (section 3.5). The host derives from <see cref="ScalarType{T}"/>.</summary>
public abstract class ScalarType(string name, string? description, string? specifiedBy) : NamedType(name, description)
{
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The address of the scalar's specification (section 3.13.4).</summary>
    public string? SpecifiedBy { get; } = specifiedBy;

    /// <summary>The C# type of the values that resolvers take and give.</summary>
    public abstract Type ClrType { get; }

    internal abstract bool TryReadObject(in ScalarInput input, out object? value, out string? error);

    internal abstract void WriteObject(object value, ResponseWriter writer);
}
