using NodaTime;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>An instant, ready to be shown in either calendar.</summary>
[FieldAccess(FieldAccess.Checked)]
public sealed class Moment
{
    private readonly Instant instant;
    private readonly DateTimeZone zone;

    private Moment(Instant instant, DateTimeZone zone) => (this.instant, this.zone) = (instant, zone);

    /// <summary>The instant in UTC.</summary>
    public DateTimeOffset At => instant.ToDateTimeOffset();

    /// <summary>Local date and time in the Jalali calendar, such as 1399/02/07 09:09:11, in Latin digits.</summary>
    public string Jalali => Domain.Text.Jalali.Short(instant, zone);

    /// <summary>Local date and time in ISO 8601 with the offset of the organisation's zone.</summary>
    public DateTimeOffset Local => instant.InZone(zone).ToDateTimeOffset();

    public static Moment Of(Instant instant, DateTimeZone zone) => new(instant, zone);

    public static Moment? Of(Instant? instant, DateTimeZone zone) => instant is { } known ? Of(known, zone) : null;
}
