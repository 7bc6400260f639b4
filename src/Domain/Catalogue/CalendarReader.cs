using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads the zone, week, hours, holidays and closures of a definition file .</summary>
internal static class CalendarReader
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly IsoDayOfWeek[] Days =
    [
        IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday,
        IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
    ];

    /// <summary>The calendar; null, with errors noted, when it is wrong.</summary>
    public static WorkingCalendar? Read(ObjectReader organisation)
    {
        var zone = Zone(organisation);
        var week = organisation.Object("week", Week);
        var holidays = Holidays(organisation);
        var closures = Closures(organisation);
        if (week is { Count: 0 })
        {
            organisation.Errors.Add(organisation.At("week"), "No day has office hours.", "at least one day with hours");
        }

        return zone is null || week is null or { Count: 0 } ? null : new WorkingCalendar(zone, week, closures, holidays);
    }

    private static DateTimeZone? Zone(ObjectReader organisation)
    {
        var id = organisation.Text("timeZone");
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        if (zone is null && id.Length > 0)
        {
            organisation.Errors.Add(organisation.At("timeZone"), $"'{id}' is no time zone.", "a name of the tz database, for example Asia/Tehran");
        }

        return zone;
    }

    private static ValueList<WorkingDay> Week(ObjectReader week) => Days
        .Select(day => new WorkingDay(day, Hours(week, JsonNamingPolicy.CamelCase.ConvertName(day.ToString()))))
        .Where(day => day.Hours.Count > 0)
        .ToValueList();

    private static ValueList<OfficeHours> Hours(ObjectReader week, string day)
    {
        var hours = week.List(day, stretch => new OfficeHours(Time(stretch, "from"), Time(stretch, "to")));
        for (var index = 0; index < hours.Count; index++)
        {
            var path = $"{week.At(day)}[{index}]";
            if (hours[index].To <= hours[index].From)
            {
                week.Errors.Add(path, "The hours end before they begin.", "a later 'to' than 'from'");
            }
            else if (index > 0 && hours[index].From <= hours[index - 1].To)
            {
                week.Errors.Add(path, "The hours overlap or touch the ones before.", "stretches in order with a gap between them");
            }
        }

        return hours;
    }

    private static LocalTime Time(ObjectReader stretch, string name)
    {
        var parsed = Clock.Parse(stretch.Matching(name, DefinitionPatterns.TimeOfDay(), DefinitionPatterns.TimeOfDayInWords));
        return parsed.Success ? parsed.Value : default;
    }

    /// <summary>Those of the country that the definition names, and its own; its own replaces the country's of the same day.</summary>
    private static ValueList<Holiday> Holidays(ObjectReader organisation)
    {
        var country = organisation.OptionalChoice<HolidayCountry>("publicHolidays");
        var seen = new HashSet<(HolidayCalendar, long, long)>();
        var own = organisation.List("holidays", holiday =>
        {
            var calendar = holiday.Choice<HolidayCalendar>("calendar");
            var month = holiday.Number("month", 1, 12);
            var day = holiday.Number("day", 1, calendar == HolidayCalendar.Jalali && month <= 6 ? 31 : 30);
            if (!seen.Add((calendar, month, day)))
            {
                holiday.Errors.Add(holiday.Path, "The holiday stands twice.", "each day of a calendar once");
            }

            var reason = holiday.Localised("reason");
            return new Holiday(calendar, (int)month, (int)day, reason.Fa, reason.En)
            {
                Announced = [.. holiday.Texts("announced", DefinitionPatterns.Date(), DefinitionPatterns.DateInWords).Select(text => Date(text.Text, text.Path, organisation.Errors)).OfType<LocalDate>()],
            };
        });
        organisation.Constrain("holidays", list => list[ObjectSchema.Identity] = new JsonArray("calendar", "month", "day"));
        return country == HolidayCountry.Iran
            ? [.. PublicHolidays.Iran.Where(holiday => !seen.Contains((holiday.Calendar, holiday.Month, holiday.Day))), .. own]
            : own;
    }

    private static ValueList<Closure> Closures(ObjectReader organisation)
    {
        var seen = new HashSet<LocalDate>();
        var closures = organisation.List("closures", closure =>
        {
            var text = closure.Matching("date", DefinitionPatterns.Date(), DefinitionPatterns.DateInWords);
            var date = Date(text, closure.At("date"), closure.Errors);
            if (date is { } given && !seen.Add(given))
            {
                closure.Errors.Add(closure.At("date"), $"{text} stands twice.", "each date once");
            }

            var reason = closure.Localised("reason");
            return new Closure(date ?? default, reason.Fa, reason.En) { Hours = Hours(closure, "hours") };
        });
        organisation.Constrain("closures", list => list[ObjectSchema.Identity] = new JsonArray("date"));
        return closures;
    }

    private static LocalDate? Date(string text, string path, DefinitionErrors errors)
    {
        var date = WrittenDate.Find(text);
        // What does not even look like a date has been reported already.
        if (date is null && DefinitionPatterns.Date().IsMatch(text))
        {
            errors.Add(path, $"'{text}' is no date.", DefinitionPatterns.DateInWords);
        }

        return date;
    }
}
