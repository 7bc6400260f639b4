using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Calendars;

/// <summary>What reading a calendar file gave.</summary>
/// <param name="Closures">The closures, in order of their dates; none where something is wrong.</param>
/// <param name="Errors">What is wrong; the path of each is a line.</param>
public sealed record CalendarReading(ValueList<Closure> Closures, ValueList<DefinitionError> Errors);
