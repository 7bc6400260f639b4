namespace ServiceDesk.Api.RateLimiting;

/// <summary>Whose share of what.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Organisation">The organisation of a person; null for an address, which has one share of all of them together.</param>
/// <param name="Subject">The person's id, or the address.</param>
internal readonly record struct RateShare(RateKind Kind, string? Organisation, string Subject);
