using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Time;

/// <summary>Why a day has the office hours that it has.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CalendarDayKind>))]
public enum CalendarDayKind
{
    /// <summary>The usual hours of its day of the week.</summary>
    Usual,

    /// <summary>A day of the week on which the organisation never works.</summary>
    DayOff,

    /// <summary>A holiday that comes round every year.</summary>
    Holiday,

    /// <summary>Closed on this one date, for the whole day.</summary>
    Closed,

    /// <summary>Closed on this one date for a part of the usual hours.</summary>
    Shortened,
}
