using NodaTime;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A length of office time.</summary>
/// <param name="Seconds">In seconds, to the microsecond, so that parts add up to the whole.</param>
/// <param name="Words">In hours and minutes.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record OfficeTime(double Seconds, Wording Words)
{
    public static OfficeTime Of(Duration duration) =>
        new(duration.TotalSeconds, new Wording(WorkingTimeWords.Of(duration, Languages.Persian), WorkingTimeWords.Of(duration, Languages.English)));
}
