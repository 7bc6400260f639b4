namespace ServiceDesk.Domain.Doors;

/// <summary>A reminder of the end of a temporary account.</summary>
/// <param name="Days">How many days of 24 hours before the end.</param>
public sealed record ReminderRule(int Days);
