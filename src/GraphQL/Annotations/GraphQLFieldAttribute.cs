namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Makes a method or property a field. Needed on methods, and on every member of an operation or extension class; properties of other types are fields without it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class GraphQLFieldAttribute : Attribute;
