using System.Text;

namespace ServiceDesk.GraphQL.Language;

/// <summary>How C# names become GraphQL names, and which names are valid (section 2.1.9).</summary>
internal static class Naming
{
    /// <summary><c>TrackingCode</c> → <c>trackingCode</c>, <c>SMSText</c> → <c>smsText</c>.</summary>
    public static string ToCamelCase(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary><c>InProgress</c> → <c>IN_PROGRESS</c>, <c>SMSSent</c> → <c>SMS_SENT</c>.</summary>
    public static string ToScreamingCase(string name)
    {
        var built = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                built.Append('_');
            built.Append(char.ToUpperInvariant(name[i]));
        }

        return built.ToString();
    }

    public static bool IsValid(string name) =>
        name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
