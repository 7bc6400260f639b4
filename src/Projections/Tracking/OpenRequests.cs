namespace ServiceDesk.Projections.Tracking;

/// <summary>How many requests of a service a unit holds that nobody has ended.</summary>
public sealed record OpenRequests(string Service, string Unit, int Count);
