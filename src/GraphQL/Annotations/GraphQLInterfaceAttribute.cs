namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Makes a C# interface or base class an interface type; every object type whose class implements it implements it in the schema.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false)]
public sealed class GraphQLInterfaceAttribute : Attribute;
