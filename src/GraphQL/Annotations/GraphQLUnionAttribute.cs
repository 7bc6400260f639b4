namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Makes a C# interface or base class a union of the given classes.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class GraphQLUnionAttribute(params Type[] members) : Attribute
{
    public IReadOnlyList<Type> Members { get; } = members;
}
