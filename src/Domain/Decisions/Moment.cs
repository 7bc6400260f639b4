using NodaTime;
using NodaTime.Text;

namespace ServiceDesk.Domain.Decisions;

/// <summary>An instant as it stands in the parameters of a rejection: ISO-8601 in UTC.</summary>
internal static class Moment
{
    public static string Format(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
