using NodaTime;
using ServiceDesk.Api.Schema.Scalars;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A date without a time, in either calendar.</summary>
/// <param name="Iso">Gregorian, such as 2022-04-25.</param>
/// <param name="Jalali">Jalali, such as 1401/02/05, in Latin digits (K-41).</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record CalendarDate(IsoDate Iso, JalaliDate Jalali)
{
    public static CalendarDate? Of(LocalDate? date) => date is { } known ? new(IsoDate.Of(known), JalaliDate.Of(known)) : null;
}
