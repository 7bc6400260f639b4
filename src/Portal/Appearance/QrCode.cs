using System.Globalization;
using System.Text;
using QRCoder;

namespace ServiceDesk.Portal.Appearance;

/// <summary>A QR code as the path of an SVG, a square of 1 for each dark module: it prints sharp, and the page's policy allows no other picture.</summary>
internal static class QrCode
{
    /// <param name="text">What a telephone reads.</param>
    /// <returns>The path, and how many modules a side has with the quiet zone around it.</returns>
    public static (string Path, int Size) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
                if (code.ModuleMatrix[row][column])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
