using System.Text.Json;
using System.Text.RegularExpressions;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>Fills a message into the texts that describe a gateway: <c>{to}</c>, <c>{localTo}</c>, <c>{text}</c>, <c>{id}</c>, <c>{language}</c>.</summary>
internal static partial class MessageTemplateValues
{
    private const string CountryCode = "+98";

    /// <summary>Puts the values in, each escaped for where it stands. Other braces stay as they are: a body may be JSON.</summary>
    public static string Fill(string template, OutgoingMessage message, Func<string, string> escape) => Placeholder().Replace(template, match => escape(match.Groups[1].Value switch
    {
        "to" => message.To,
        "localTo" => message.To.StartsWith(CountryCode, StringComparison.Ordinal) ? "0" + message.To[CountryCode.Length..] : message.To,
        "text" => message.Text,
        "id" => $"{message.Id}",
        _ => message.Language,
    }));

    /// <summary>How values are escaped in a body of this kind.</summary>
    public static Func<string, string> EscapeFor(string contentType) =>
        contentType.Contains("json", StringComparison.OrdinalIgnoreCase) ? text => JsonEncodedText.Encode(text).ToString()
        : contentType.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? Uri.EscapeDataString
        : contentType.Contains("xml", StringComparison.OrdinalIgnoreCase) ? text => System.Security.SecurityElement.Escape(text)
        : text => text;

    [GeneratedRegex("[{](to|localTo|text|id|language)[}]")]
    private static partial Regex Placeholder();
}
