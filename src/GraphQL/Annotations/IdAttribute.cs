namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Gives a string, int or long the type ID. A Guid has it anyway.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IdAttribute : Attribute;
