namespace ServiceDesk.GraphQL.Annotations;

/// <summary>The name in the schema, where it is not the C# name in GraphQL's casing.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
