using ServiceDesk.Api.Pictures;

namespace ServiceDesk.Api.Demo;

/// <summary>A picture as a file: a real PNG in grey, of a sheet with some lines on it.</summary>
internal static class DemoPicture
{
    private const int Width = 420;
    private const int Height = 594;

    /// <param name="lines">How many lines stand on the sheet, at most 12.</param>
    public static byte[] Png(int lines) => GreyPng.Write(Width, [.. Enumerable.Range(0, Height).Select(y => Row(y, lines))]);

    private static byte[] Row(int y, int lines) => [.. Enumerable.Range(0, Width).Select(x => IsInk(x, y, lines) ? (byte)0x55 : (byte)0xF7)];

    private static bool IsInk(int x, int y, int lines) => x is >= 40 and < 380 && y / 40 is var line && line >= 1 && line <= lines && y % 40 < 6;
}
