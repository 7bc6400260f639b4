namespace ServiceDesk.GraphQL.Annotations;

/// <summary>On what a member is called.</summary>
/// <param name="DeclaringClass">The class that has the member.</param>
/// <param name="SourceType">The C# type of the objects whose field it is; null on operation types.</param>
/// <param name="Delegate">The delegate to call instead of a member.</param>
internal sealed record ResolverTarget(Type DeclaringClass, Type? SourceType, Delegate? Delegate)
{
    /// <summary>Whether the member belongs to the object itself and not to an operation or extension class.</summary>
    public bool IsOnSource => SourceType is not null && DeclaringClass.IsAssignableFrom(SourceType);
}
