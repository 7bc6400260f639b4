using System.Collections.Frozen;
using System.Text.Json;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Files;

/// <summary>What belongs to each format.</summary>
public static class FileFormats
{
    private static readonly FrozenDictionary<FileFormat, (string MediaType, string[] Extensions)> Known = new Dictionary<FileFormat, (string, string[])>
    {
        [FileFormat.Png] = ("image/png", ["png"]),
        [FileFormat.Jpeg] = ("image/jpeg", ["jpg", "jpeg"]),
        [FileFormat.Pdf] = ("application/pdf", ["pdf"]),
        [FileFormat.Doc] = ("application/msword", ["doc"]),
        [FileFormat.Docx] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]),
        [FileFormat.Tiff] = ("image/tiff", ["tiff", "tif"]),
        [FileFormat.Zip] = ("application/zip", ["zip"]),
    }.ToFrozenDictionary();

    public static ValueList<FileFormat> All { get; } = [.. Enum.GetValues<FileFormat>()];

    private static readonly FrozenDictionary<string, FileFormat> ByName = All.ToFrozenDictionary(format => format.Name());

    /// <summary>As it stands in definitions, events and errors: <c>jpeg</c>.</summary>
    public static string Name(this FileFormat format) => JsonNamingPolicy.CamelCase.ConvertName(format.ToString());

    /// <exception cref="KeyNotFoundException">No format has this name.</exception>
    public static FileFormat Parse(string name) => ByName[name];

    /// <summary>What it is sent as.</summary>
    public static string MediaType(this FileFormat format) => Known[format].MediaType;

    /// <summary>The endings that a name of this format may have, without the dot, the usual one first.</summary>
    public static IReadOnlyList<string> Extensions(this FileFormat format) => Known[format].Extensions;

    /// <summary>Names of formats in one text, as errors say what is allowed.</summary>
    public static string Names(IEnumerable<FileFormat> formats) => string.Join(", ", formats.Select(Name));
}
