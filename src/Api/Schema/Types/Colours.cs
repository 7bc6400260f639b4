namespace ServiceDesk.Api.Schema.Types;

/// <summary>The colours of an organisation, as #rrggbb.</summary>
/// <param name="Primary">The main colour.</param>
/// <param name="Accent">The colour beside it.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record Colours(string Primary, string Accent);
