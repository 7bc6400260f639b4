namespace ServiceDesk.Api.Schema;

/// <summary>Declares who may use a field, or every field of a type that declares nothing else. A test proves that each field has one.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class)]
public sealed class FieldAccessAttribute(FieldAccess access) : Attribute
{
    public FieldAccess Access { get; } = access;
}
