using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Registries.Http;

/// <summary>
/// Fills a question into the texts that describe a registry: <c>{nationalCode}</c>, <c>{mobile}</c> and the keys of the form.
/// <c>{mobile:local}</c> begins with 0, <c>{birthDate:jalali}</c> is 1370/01/31, <c>{birthDate:jalaliDigits}</c> 13700131.
/// </summary>
internal static partial class RegistryTemplate
{
    /// <summary>Puts the values in, each escaped for where it stands; nothing for what was not asked of the person. Other braces stay as they are: a body may be JSON.</summary>
    public static string Fill(string template, RegistryQuestion question, Func<string, string> escape) => Placeholder().Replace(
        template,
        match => question.Find(match.Groups["name"].Value) is { } value ? escape(Write(value, match.Groups["form"].Value)) : "");

    /// <summary>How values are escaped in a body of this kind.</summary>
    public static Func<string, string> EscapeFor(string contentType) =>
        contentType.Contains("json", StringComparison.OrdinalIgnoreCase) ? text => JsonEncodedText.Encode(text).ToString()
        : contentType.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? Uri.EscapeDataString
        : contentType.Contains("xml", StringComparison.OrdinalIgnoreCase) ? text => System.Security.SecurityElement.Escape(text)
        : text => text;

    private static string Write(string value, string form) => form switch
    {
        "local" when value.StartsWith("+98", StringComparison.Ordinal) => "0" + value[3..],
        "jalali" when LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var date } => Jalali.Short(date),
        "jalaliDigits" when LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var date } => Jalali.Short(date).Replace("/", "", StringComparison.Ordinal),
        _ => value,
    };

    [GeneratedRegex("[{](?<name>[a-z][A-Za-z0-9]*)(?::(?<form>local|jalali|jalaliDigits))?[}]")]
    private static partial Regex Placeholder();
}
