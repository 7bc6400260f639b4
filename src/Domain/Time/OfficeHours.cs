using NodaTime;

namespace ServiceDesk.Domain.Time;

/// <summary>One stretch of office hours within a day, from inclusive to exclusive.</summary>
public sealed record OfficeHours(LocalTime From, LocalTime To);
