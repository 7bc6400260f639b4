namespace ServiceDesk.Portal.Reading;

/// <summary>What <see cref="PortalOperations.Colours"/> answers.</summary>
public sealed record ColoursData(OrganisationColoursData Organisation);

/// <summary>The organisation, by its colours.</summary>
public sealed record OrganisationColoursData(PaletteData Colours);

/// <summary>Two colours as <c>#rrggbb</c>.</summary>
public sealed record PaletteData(string Primary, string Accent);
