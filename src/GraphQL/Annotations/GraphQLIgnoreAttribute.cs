namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Keeps a property or an enum value out of the schema.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GraphQLIgnoreAttribute : Attribute;
