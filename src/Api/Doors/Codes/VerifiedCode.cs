namespace ServiceDesk.Api.Doors.Codes;

/// <summary>The right code: whoever sent it has the number at hand.</summary>
/// <param name="Door">The key of the door that asked for it.</param>
/// <param name="Mobile">The number in E.164.</param>
/// <param name="Data">What the door gave with its order.</param>
public sealed record VerifiedCode(string Door, string Mobile, string? Data);
