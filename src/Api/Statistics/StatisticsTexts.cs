using System.Globalization;
using System.Resources;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Statistics;

/// <summary>What the numbers are called.</summary>
public static class StatisticsTexts
{
    private static readonly ResourceManager Resources = new("ServiceDesk.Api.Texts.Texts", typeof(StatisticsTexts).Assembly);

    /// <summary>The heading of a column.</summary>
    public static string Column(string name, CultureInfo language) => Find($"statistics.column.{name}", language);

    /// <summary>Hours and minutes of working time.</summary>
    public static string WorkingTime(int minutes, CultureInfo language)
    {
        var text = string.Format(CultureInfo.InvariantCulture, Find("statistics.workingTime", language), minutes / 60, minutes % 60);
        return Languages.IsPersian(language) ? Digits.ToPersian(text) : text;
    }

    private static string Find(string key, CultureInfo language) =>
        Resources.GetString(key, Languages.IsPersian(language) ? Languages.Persian : CultureInfo.InvariantCulture)
            ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
}
