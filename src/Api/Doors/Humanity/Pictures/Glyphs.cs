using System.Collections.Frozen;
using System.Numerics;

namespace ServiceDesk.Api.Doors.Humanity.Pictures;

/// <summary>
/// The letters and digits of pictures, as strokes of a pen. Those that look like others are left out: 0 O Q, 1 I, 2 Z, 5 S,
/// 6 G, 8 B, 4 A, U V.
/// </summary>
internal static class Glyphs
{
    public const string Letters = "CDEFHJKLMNPRTWXY";
    public const string Digits = "3679";

    /// <summary>How wide and how high a sign is, in steps of the grid that it is drawn on.</summary>
    public static readonly Vector2 Size = new(4, 6);

    // Each stroke goes from point to point, column and row of each.
    private static readonly FrozenDictionary<char, Vector2[][]> Strokes = new Dictionary<char, string>
    {
        ['C'] = "41 30 10 01 05 16 36 45",
        ['D'] = "00 06 26 45 41 20 00",
        ['E'] = "40 00 06 46, 03 33",
        ['F'] = "40 00 06, 03 33",
        ['H'] = "00 06, 40 46, 03 43",
        ['J'] = "10 40, 30 35 26 16 05",
        ['K'] = "00 06, 40 03 46",
        ['L'] = "00 06 46",
        ['M'] = "06 00 23 40 46",
        ['N'] = "06 00 46 40",
        ['P'] = "06 00 30 41 42 33 03",
        ['R'] = "06 00 30 41 42 33 03, 23 46",
        ['T'] = "00 40, 20 26",
        ['W'] = "00 16 22 36 40",
        ['X'] = "00 46, 40 06",
        ['Y'] = "00 23 40, 23 26",
        ['3'] = "01 10 30 41 42 33 13, 33 44 45 36 16 05",
        ['6'] = "41 30 10 01 05 16 36 45 44 33 13 04",
        ['7'] = "00 40 16",
        ['9'] = "05 16 36 45 41 30 10 01 02 13 33 42",
    }.ToFrozenDictionary(glyph => glyph.Key, glyph => glyph.Value.Split(", ").Select(Stroke).ToArray());

    public static IReadOnlyList<IReadOnlyList<Vector2>> Of(char sign) => Strokes[sign];

    private static Vector2[] Stroke(string points) => [.. points.Split(' ').Select(point => new Vector2(point[0] - '0', point[1] - '0'))];
}
