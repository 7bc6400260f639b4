using NodaTime;
using NodaTime.Text;

namespace ServiceDesk.Domain.Text;

/// <summary>Instants as programs write them.</summary>
public static class WrittenInstant
{
    // At the ends of time an offset leads beyond them.
    private const int LastYear = 9998;

    /// <summary>The instant of <c>2026-11-21T08:00:00Z</c> or <c>2026-11-21T11:30:00+03:30</c>; null when the text is none.</summary>
    public static Instant? Find(string text) =>
        InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value.Year: > 1 and <= LastYear } local ? local.Value.ToInstant()
        : null;
}
