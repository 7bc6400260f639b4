using NodaTime;

namespace ServiceDesk.Api.Deadlines;

/// <summary>By which calendar an organisation's running clocks were last looked through.</summary>
/// <param name="Version">The version of the definition; 0 where they never were.</param>
/// <param name="HolidaysEdition">The edition of <see cref="Domain.Time.PublicHolidays"/>.</param>
/// <param name="AgainAt">When they are to be looked through once more by the same calendar; null where that is done.</param>
internal readonly record struct CheckedCalendar(int Version, int HolidaysEdition, Instant? AgainAt);
