using System.Numerics;

namespace ServiceDesk.Api.Doors.Humanity.Pictures;

/// <summary>Draws letters and digits so that people read them and programs have to try: each leans its own way, all lie on waves, and lines cross them.</summary>
internal sealed class SignPicture(Random random)
{
    private const int Width = 240;
    private const int Height = 80;
    private const int Margin = 22;
    private const int StepsOfStroke = 8;
    private const int StepsOfLine = 40;

    private readonly Sheet sheet = new(Width, Height);
    private readonly Vector4 waves = new(random.NextSingle() * MathF.Tau, random.NextSingle() * MathF.Tau, 0.035f + random.NextSingle() * 0.02f, 0.06f + random.NextSingle() * 0.03f);

    /// <param name="signs">What it shows, of <see cref="Glyphs"/>.</param>
    /// <param name="random">What makes each picture another one.</param>
    public static byte[] Draw(string signs, Random random)
    {
        var picture = new SignPicture(random);
        var place = (Width - 2f * Margin) / signs.Length;
        foreach (var (index, sign) in signs.Index())
            picture.Sign(sign, new Vector2(Margin + place * (index + 0.5f), Height / 2f));
        for (var line = 0; line < 3; line++)
            picture.Line();
        return picture.sheet.ToPng(() => 8 * random.Next(-1, 2));
    }

    private void Sign(char sign, Vector2 centre)
    {
        var scale = new Vector2(Between(4.8f, 6.2f), Between(6.2f, 7.6f));
        var turned = Matrix3x2.CreateTranslation(-Glyphs.Size / 2) * Matrix3x2.CreateScale(scale) * Matrix3x2.CreateSkew(Between(-0.15f, 0.15f), 0)
            * Matrix3x2.CreateRotation(Between(-0.22f, 0.22f)) * Matrix3x2.CreateTranslation(centre + new Vector2(Between(-2, 2), Between(-5, 5)));
        var pen = Between(2.8f, 3.8f);
        foreach (var stroke in Glyphs.Of(sign))
            for (var point = 1; point < stroke.Count; point++)
                Stroke(Vector2.Transform(stroke[point - 1], turned), Vector2.Transform(stroke[point], turned), pen, StepsOfStroke);
    }

    /// <summary>From one side to the other, as thin as the signs' thinnest: leaving out what is thin leaves them out, too.</summary>
    private void Line() => Stroke(new Vector2(0, Between(10, Height - 10)), new Vector2(Width, Between(10, Height - 10)), Between(1.2f, 2), StepsOfLine);

    /// <summary>A straight line, bent by the waves.</summary>
    private void Stroke(Vector2 from, Vector2 to, float pen, int steps)
    {
        for (var step = 0; step < steps; step++)
            sheet.Draw(Bent(Vector2.Lerp(from, to, (float)step / steps)), Bent(Vector2.Lerp(from, to, (step + 1f) / steps)), pen);
    }

    private Vector2 Bent(Vector2 point) =>
        point + new Vector2(3.2f * MathF.Sin(point.Y * waves.W + waves.X), 4.5f * MathF.Sin(point.X * waves.Z + waves.Y));

    private float Between(float least, float most) => float.Lerp(least, most, random.NextSingle());
}
