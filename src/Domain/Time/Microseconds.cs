using NodaTime;

namespace ServiceDesk.Domain.Time;

/// <summary>Instants to the microsecond: what PostgreSQL keeps, so that an instant read back is the one that was written.</summary>
public static class Microseconds
{
    public static Instant Of(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);
}
