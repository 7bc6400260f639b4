namespace ServiceDesk.Api.RateLimiting;

/// <summary>How many a minute; so many may also come at once.</summary>
/// <param name="PerAddress">From one address.</param>
/// <param name="PerPerson">By one signed-in person.</param>
public sealed record Rate(int PerAddress, int PerPerson);
