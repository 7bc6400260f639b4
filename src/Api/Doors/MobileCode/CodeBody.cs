namespace ServiceDesk.Api.Doors.MobileCode;

/// <summary>The code that came.</summary>
/// <param name="Code">Its digits, of any of the three sets.</param>
/// <param name="Session">cookie, which is usual, or token.</param>
public sealed record CodeBody(string? Code, string? Session);
