using System.Globalization;

namespace ServiceDesk.Domain.Text;

/// <summary>The two languages of the product (I-38).</summary>
public static class Languages
{
    public static CultureInfo Persian { get; } = CultureInfo.GetCultureInfo("fa");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static bool IsPersian(CultureInfo culture) => culture.TwoLetterISOLanguageName == "fa";
}
