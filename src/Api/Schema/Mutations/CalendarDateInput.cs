using ServiceDesk.Api.Schema.Scalars;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>A date, in the one calendar or the other.</summary>
/// <param name="Iso">Gregorian.</param>
/// <param name="Jalali">Jalali.</param>
[OneOf]
public sealed record CalendarDateInput(IsoDate? Iso, JalaliDate? Jalali)
{
    /// <summary>As bodies over HTTP say it, where the sign between the numbers tells the calendar.</summary>
    public string ToText() => Jalali is not null ? Jalali.Text.Replace('-', '/') : Iso!.Text.Replace('/', '-');
}
