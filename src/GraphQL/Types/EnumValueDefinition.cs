namespace ServiceDesk.GraphQL.Types;

/// <summary>A value of an enum (section 3.9).</summary>
/// <param name="Name">The name in documents and responses.</param>
/// <param name="Value">The value that resolvers see.</param>
public sealed record EnumValueDefinition(string Name, object Value, string? Description = null, string? DeprecationReason = null);
