using System.Text;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Files;

/// <summary>The name of a file as it is kept and shown, made of the name that a client gave.</summary>
public static class FileName
{
    /// <summary>In Unicode characters, ending included; with four bytes each it is still a name that every file system takes.</summary>
    public const int Longest = 60;

    private const string Unnamed = "file";

    /// <summary>What no file system, shell or header takes for a letter of a name.</summary>
    private const string Separators = "/\\:*?\"<>|";

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The last part of the path, without characters that control, hide or turn round what is read, and with an ending of
    /// the format: a name that ends otherwise gets the format's own after it, so that nothing is opened as what it is not.
    /// </summary>
    public static string Clean(string? sent, FileFormat format)
    {
        var name = Visible(sent ?? "");
        var ending = format.Extensions().FirstOrDefault(extension => name.EndsWith($".{extension}", StringComparison.OrdinalIgnoreCase));
        var stem = ending is null ? name : name[..^(ending.Length + 1)];
        ending ??= format.Extensions()[0];
        stem = Trim(Shortened(Trim(stem), Longest - ending.Length - 1));
        if (stem.Length == 0)
        {
            stem = Unnamed;
        }

        // Windows takes these for devices, whatever follows the first dot.
        return Devices.Contains(stem.Split('.')[0].TrimEnd()) ? $"_{stem}.{ending}" : $"{stem}.{ending}";
    }

    private static string Visible(string sent)
    {
        var name = new StringBuilder();
        foreach (var rune in sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            // Half of a surrogate pair is read as this mark, too.
            if (rune != Rune.ReplacementChar && !TextRules.IsForbidden(rune))
            {
                name.Append(Rune.IsWhiteSpace(rune) ? " " : rune.IsAscii && Separators.Contains((char)rune.Value) ? "_" : rune.ToString());
            }
        }

        return Trim(name.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>Dots at the beginning hide a file, dots and blanks at the end Windows leaves out.</summary>
    private static string Trim(string name)
    {
        string before;
        do
        {
            before = name;
            name = TextRules.Trim(name).Trim('.');
        }
        while (name != before);
        return name;
    }

    private static string Shortened(string text, int limit) => string.Concat(text.EnumerateRunes().Take(limit).Select(rune => rune.ToString()));
}
