using ServiceDesk.Portal.Reading;

namespace ServiceDesk.Portal.Appearance;

/// <summary>An organisation's two colours as custom properties of the stylesheet, in shades that can be read whatever it chose.</summary>
internal static class OrganisationColours
{
    /// <summary>The least contrast of text (WCAG 2.2 AA).</summary>
    public const double TextContrast = 4.5;

    // The backgrounds of site.css that links stand on with the least contrast: a test holds the two together.
    public static readonly Colour LightGround = new(0xf3, 0xf5, 0xf7);
    public static readonly Colour DarkSurface = new(0x18, 0x21, 0x2a);

    /// <summary>The rules; none where the colours are no colours.</summary>
    public static string Css(PaletteData palette)
    {
        if (Colour.Parse(palette.Primary) is not { } primary || Colour.Parse(palette.Accent) is not { } accent)
            return "";
        return $$"""
            :root { --organisation: {{primary}}; --on-organisation: {{primary.TextOn()}}; {{Accent(accent.ReadableOn(LightGround, TextContrast))}} }
            @media (prefers-color-scheme: dark) { :root { {{Accent(accent.ReadableOn(DarkSurface, TextContrast))}} } }

            """;
    }

    private static string Accent(Colour accent) => $"--accent: {accent}; --on-accent: {accent.TextOn()};";
}
