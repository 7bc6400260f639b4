using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>One reason for refusing a request.</summary>
/// <param name="Code">Stable within the service.</param>
/// <param name="Text">As the applicant reads it.</param>
/// <param name="For">The kind of sender it applies to; null for both .</param>
public sealed record ReasonDefinition(string Code, LocalisedText Text, SenderKind? For = null);
