using System.Globalization;
using NodaTime;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Text;

/// <summary>Working time in words.</summary>
public static class WorkingTimeWords
{
    /// <summary>«۷۲ ساعت کاری», or "72 working hours": the unit is always said (I-28).</summary>
    public static string Of(WorkingSpan span, CultureInfo culture) =>
        Texts.Format(span.Amount == 1 ? $"span.{Name(span.Unit)}.one" : $"span.{Name(span.Unit)}", culture, FieldValues.Of(("amount", Number(span.Amount, culture))));

    /// <summary>What a unit of working time counts, in one sentence.</summary>
    public static string Meaning(WorkingUnit unit, CultureInfo culture) => Texts.Format($"unit.{Name(unit)}", culture, FieldValues.Empty);

    /// <summary>«۷ ساعت و ۵۹ دقیقه», or "7 h 59 min": to the minute.</summary>
    public static string Of(Duration duration, CultureInfo culture)
    {
        var minutes = (long)Math.Round(duration.TotalMinutes, MidpointRounding.AwayFromZero);
        var key = (minutes / 60, minutes % 60) switch
        {
            (0, _) => "duration.minutes",
            (_, 0) => "duration.hours",
            _ => "duration",
        };
        return Texts.Format(key, culture, FieldValues.Of(("hours", Number(minutes / 60, culture)), ("minutes", Number(minutes % 60, culture))));
    }

    private static string Number(long number, CultureInfo culture)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return Languages.IsPersian(culture) ? Digits.ToPersian(digits) : digits;
    }

    private static string Name(WorkingUnit unit) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(unit.ToString());
}
