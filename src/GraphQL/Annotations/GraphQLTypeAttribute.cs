namespace ServiceDesk.GraphQL.Annotations;

/// <summary>States the type as written in a document, e.g. <c>[GraphQLType("ID!")]</c>, where C# does not say it. The type must be known to the schema by other means or be a scalar.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute(string type) : Attribute
{
    public string Type { get; } = type;
}
