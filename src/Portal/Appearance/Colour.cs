using System.Globalization;

namespace ServiceDesk.Portal.Appearance;

/// <summary>A colour of the sRGB space, and how well one can be read on another (WCAG 2.2, 1.4.3).</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Black { get; } = new(0, 0, 0);

    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>; null when it is none.</summary>
    public static Colour? Parse(string text) =>
        text.Length == 7 && text[0] == '#' && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new Colour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;

    /// <summary>From 1, the same, to 21, black on white.</summary>
    public double ContrastTo(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour where it can be read on the background, else the nearest mixture with black or white that can.</summary>
    public Colour ReadableOn(Colour background, double contrast)
    {
        var towards = background.Luminance > 0.18 ? Black : White;
        for (var part = 0; part < 20; part++)
            if (Mix(towards, part / 20.0) is var mixed && mixed.ContrastTo(background) >= contrast)
                return mixed;
        return towards;
    }

    /// <summary>Black or white, whichever reads better on this colour: one of the two always reaches 4.5.</summary>
    public Colour TextOn() => ContrastTo(White) >= ContrastTo(Black) ? White : Black;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel) => channel / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private Colour Mix(Colour other, double part) => new(Mix(Red, other.Red, part), Mix(Green, other.Green, part), Mix(Blue, other.Blue, part));

    private static byte Mix(byte one, byte two, double part) => (byte)Math.Round(one + (two - one) * part);
}
