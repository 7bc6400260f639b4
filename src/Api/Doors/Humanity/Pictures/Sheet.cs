using System.Numerics;
using ServiceDesk.Api.Pictures;

namespace ServiceDesk.Api.Doors.Humanity.Pictures;

/// <summary>A sheet that a round pen draws on; edges are smooth.</summary>
internal sealed class Sheet(int width, int height)
{
    private const float Paper = 0xF4;
    private const float Ink = 0x38;

    // How much ink lies on each point, from 0 to 1.
    private readonly float[,] ink = new float[height, width];

    public void Draw(Vector2 from, Vector2 to, float thickness)
    {
        var reach = thickness / 2 + 1;
        var (low, high) = (Vector2.Min(from, to) - new Vector2(reach), Vector2.Max(from, to) + new Vector2(reach));
        for (var y = Math.Max(0, (int)low.Y); y < Math.Min(height, (int)high.Y + 1); y++)
            for (var x = Math.Max(0, (int)low.X); x < Math.Min(width, (int)high.X + 1); x++)
                ink[y, x] = Math.Max(ink[y, x], Math.Clamp(thickness / 2 + 0.5f - Distance(new Vector2(x, y), from, to), 0, 1));
    }

    /// <summary>The sheet as PNG.</summary>
    /// <param name="grain">How much lighter or darker the point at each place is, of its own.</param>
    public byte[] ToPng(Func<int> grain) => GreyPng.Write(width, [.. Enumerable.Range(0, height).Select(y => Enumerable.Range(0, width).Select(x => Grey(ink[y, x], grain())).ToArray())]);

    private static byte Grey(float ink, int grain) => (byte)Math.Clamp(float.Lerp(Paper, Ink, ink) + grain, 0, 255);

    private static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        var line = to - from;
        var along = line.LengthSquared() is > 0 and var length ? Math.Clamp(Vector2.Dot(point - from, line) / length, 0, 1) : 0;
        return Vector2.Distance(point, from + line * along);
    }
}
