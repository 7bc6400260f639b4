namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Marks a field, argument, input field or enum value as deprecated (section 3.13.3).</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class DeprecatedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
