using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Time;

/// <summary>By which calendar a holiday comes round.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HolidayCalendar>))]
public enum HolidayCalendar
{
    /// <summary>The solar calendar of Iran, the astronomical one.</summary>
    Jalali,

    /// <summary>The lunar calendar, as the tabular (civil) rule counts it. What is really observed follows the sighting of the moon and is announced.</summary>
    Lunar,
}
