using System.Globalization;
using NodaTime;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>What people on the way to a permanent account read: labels, helps, messages and the banner, in the guide's own words.</summary>
public static class TenureWords
{
    /// <summary>The keys of all these texts.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "form.title", "form.hint", "field.firstName", "field.lastName", "field.password", "field.passwordRepeat", "field.mobile", "field.email",
        "code.title", "code.sent", "code.label", "code.send", "code.resend",
        "created.title", "created.text", "created.userName", "created.until", "created.activate", "banner.temporary", "banner.permanentRequested",
        "request.label", "request.question", "request.formerTitle", "request.formerName", "request.synchronise",
    ];

    /// <summary>A text that names nothing; null where there is none of that key.</summary>
    public static string? Find(string key, CultureInfo culture) => Texts.Find($"tenure.{key}", culture);

    /// <summary>That the code is on its way .</summary>
    /// <param name="mobile">The number, masked.</param>
    /// <param name="culture">Persian or English.</param>
    public static string CodeSent(string mobile, CultureInfo culture) => Format("code.sent", culture, ("mobile", mobile));

    /// <summary>What stands where another code can be asked for .</summary>
    public static string Resend(long seconds, CultureInfo culture) => Format("code.resend", culture, ("seconds", seconds.ToString(CultureInfo.InvariantCulture)));

    /// <summary>That the temporary account is there, line by line .</summary>
    public static ValueList<string> Created(string userName, Instant until, DateTimeZone zone, bool hadMail, CultureInfo culture)
    {
        string[] lines =
        [
            Format("created.text", culture),
            Format("created.userName", culture, ("userName", userName)),
            Format("created.until", culture, ("until", Date(until, zone, culture))),
        ];
        return hadMail ? [.. lines, Format("created.activate", culture)] : [.. lines];
    }

    /// <summary>The warning on the profile of whoever has no permanent account yet; null where nothing is to be warned of.</summary>
    public static string? Banner(AccountTenure? tenure, DateTimeZone zone, CultureInfo culture) => tenure switch
    {
        { Stage: TenureStage.Temporary, Until: { } until } => Format("banner.temporary", culture, ("until", Date(until, zone, culture))),
        { Stage: TenureStage.PermanentRequested } => Format("banner.permanentRequested", culture),
        _ => null,
    };

    /// <summary>The day, in the calendar and digits of the reader.</summary>
    public static string Date(Instant instant, DateTimeZone zone, CultureInfo culture) => Jalali.Long(instant.InZone(zone).Date, culture);

    private static string Format(string key, CultureInfo culture, params ReadOnlySpan<(string Name, string Value)> values) =>
        Texts.Format($"tenure.{key}", culture, FieldValues.Of(values));
}
