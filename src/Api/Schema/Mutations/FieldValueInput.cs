namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>What was entered into a field of the service's own.</summary>
/// <param name="Key">The field's key.</param>
/// <param name="Value">The value as it was entered.</param>
public sealed record FieldValueInput(string Key, string? Value);
