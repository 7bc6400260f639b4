using ServiceDesk.Api.Schema.Mutations;

namespace ServiceDesk.Api.Schema;

/// <summary>Days in a row.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, which is one of them.</param>
public sealed record DaysInput(CalendarDateInput From, CalendarDateInput To);
