using System.Text.RegularExpressions;

namespace ServiceDesk.Domain.Messages;

/// <summary>The placeholders in the text of a template.</summary>
internal static partial class MessagePlaceholders
{
    /// <summary>Begins the name of a field's value.</summary>
    public const string Field = "fields.";

    /// <summary>What a value that is not there leaves in the text.</summary>
    private const string Nothing = "-";

    /// <summary>The names between braces; null where a brace stands alone.</summary>
    public static IReadOnlyList<string>? Find(string text) =>
        Braces().Replace(text, "") is var rest && (rest.Contains('{') || rest.Contains('}')) ? null : [.. Braces().Matches(text).Select(match => match.Groups[1].Value)];

    /// <summary>Puts in the values; what a person wrote is never taken for a placeholder itself.</summary>
    public static string Fill(string text, Func<string, string?> valueOf) => Braces().Replace(text, match => valueOf(match.Groups[1].Value) ?? Nothing);

    [GeneratedRegex("[{]([^{}]*)[}]")]
    private static partial Regex Braces();
}
