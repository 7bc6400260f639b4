using NodaTime;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>An instant, ready to be shown in either calendar.</summary>
/// <param name="At">The instant in UTC.</param>
/// <param name="Jalali">Local date and time in the Jalali calendar, such as 1399/02/07 09:09:11, in Latin digits.</param>
/// <param name="Local">Local date and time in ISO 8601 with the offset of the organisation's zone.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record Moment(DateTimeOffset At, string Jalali, DateTimeOffset Local)
{
    public static Moment Of(Instant instant, DateTimeZone zone) =>
        new(instant.ToDateTimeOffset(), Domain.Text.Jalali.Short(instant, zone), instant.InZone(zone).ToDateTimeOffset());

    public static Moment? Of(Instant? instant, DateTimeZone zone) => instant is { } known ? Of(known, zone) : null;
}
