namespace ServiceDesk.Api.Schema.Types;

/// <summary>The numbers of a day, a week or a Jalali month. The first and the last are cut off where the days that were asked for begin and end.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Numbers">Its numbers.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record StatisticsStep(CalendarDate From, CalendarDate To, StatisticsNumbersView Numbers);
