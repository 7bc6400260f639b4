namespace ServiceDesk.Domain.Requests;

/// <summary>
/// An event that tells of the clock alone. Who decides on what they saw before it decides on the same request, so it makes no
/// version out of date for them.
/// </summary>
public interface IClockEvent;
