namespace ServiceDesk.Domain.Time;

/// <summary>An amount of working time, for example two working days (E-32).</summary>
public sealed record WorkingSpan(int Amount, WorkingUnit Unit);
