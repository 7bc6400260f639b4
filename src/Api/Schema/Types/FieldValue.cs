namespace ServiceDesk.Api.Schema.Types;

/// <summary>What was entered into a field of the service's own.</summary>
/// <param name="Key">The field's key.</param>
/// <param name="Label">The field's label; null where the definition has no such field.</param>
/// <param name="Value">The value as it was entered.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record FieldValue(string Key, Wording? Label, string Value);
