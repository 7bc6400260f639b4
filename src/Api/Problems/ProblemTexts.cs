using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Problems;

/// <summary>The texts of problems in Persian and English: the Domain's for its codes, this project's for the others.</summary>
public static partial class ProblemTexts
{
    private static readonly ResourceManager Resources = new("ServiceDesk.Api.Texts.Texts", typeof(ProblemTexts).Assembly);

    /// <summary>One sentence for a person.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="culture">Persian or English.</param>
    /// <param name="organisation">Whose labels and clock the sentence uses; null where there is none.</param>
    public static string Of(Problem problem, CultureInfo culture, OrganisationDefinition? organisation) =>
        Format(Texts.Find($"rejection.{problem.Code}", culture) ?? Find($"problem.{problem.Code}", culture), Readable(problem.Parameters, culture, organisation), culture);

    public static string Of(FieldError error, CultureInfo culture) =>
        Format(Texts.Find($"field.{error.Code}", culture) ?? Find($"input.{error.Code}", culture), error.Parameters, culture);

    private static string Find(string key, CultureInfo culture) =>
        Resources.GetString(key, Languages.IsPersian(culture) ? Languages.Persian : CultureInfo.InvariantCulture)
            ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>Parameters that are words of the definition come in both languages, as <c>meaningFa</c> and <c>meaningEn</c> for <c>{meaning}</c>.</summary>
    private static string Format(string text, IReadOnlyDictionary<string, string> parameters, CultureInfo culture) => Placeholder().Replace(
        text,
        match => parameters.GetValueOrDefault(match.Groups[1].Value)
            ?? parameters.GetValueOrDefault(match.Groups[1].Value + (Languages.IsPersian(culture) ? "Fa" : "En"))
            ?? match.Value);

    /// <summary>Statuses and instants as people of the organisation call them; the parameters in the answer stay as they are.</summary>
    private static Dictionary<string, string> Readable(IReadOnlyDictionary<string, string> parameters, CultureInfo culture, OrganisationDefinition? organisation) =>
        parameters.ToDictionary(p => p.Key, p => p.Key switch
        {
            "status" when Enum.TryParse<RequestStatus>(p.Value, ignoreCase: true, out var status) => Label(status, culture, organisation),
            "due" or "until" or "since" or "from" when InstantPattern.ExtendedIso.Parse(p.Value) is { Success: true } at => Moment(at.Value, culture, organisation),
            _ => p.Value,
        });

    private static string Label(RequestStatus status, CultureInfo culture, OrganisationDefinition? organisation) =>
        organisation?.Status(status).Label is { } label ? Languages.IsPersian(culture) ? label.Fa : label.En : Texts.Of(status, culture);

    private static string Moment(Instant at, CultureInfo culture, OrganisationDefinition? organisation)
    {
        var zone = organisation?.Calendar.Zone ?? DateTimeZone.Utc;
        return Languages.IsPersian(culture)
            ? Digits.ToPersian(Jalali.Short(at, zone))
            : at.InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[{]([a-zA-Z]+)[}]")]
    private static partial Regex Placeholder();
}
