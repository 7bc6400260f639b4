namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Gives a parameter the object whose field is resolved; for extension classes and static methods.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
