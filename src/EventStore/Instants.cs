namespace ServiceDesk.EventStore;

internal static class Instants
{
    /// <summary>PostgreSQL keeps microseconds: what is given out before the commit must equal what is read after it.</summary>
    public static DateTimeOffset ToMicroseconds(DateTimeOffset at)
    {
        var utc = at.UtcTicks;
        return new DateTimeOffset(utc - utc % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }
}
