using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Time;

/// <summary>A day of the week on which the organisation works, with its hours in order.</summary>
public sealed record WorkingDay(IsoDayOfWeek Day, ValueList<OfficeHours> Hours);
