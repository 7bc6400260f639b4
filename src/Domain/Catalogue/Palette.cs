namespace ServiceDesk.Domain.Catalogue;

/// <summary>The organisation's own colours as #rrggbb.</summary>
public sealed record Palette(string Primary, string Accent);
