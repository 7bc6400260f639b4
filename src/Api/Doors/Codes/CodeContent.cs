namespace ServiceDesk.Api.Doors.Codes;

/// <summary>What is sealed of a challenge.</summary>
/// <param name="Mobile">The number in E.164.</param>
/// <param name="Data">What the door is given back.</param>
/// <param name="IsKnown">Whether anything is sent.</param>
internal sealed record CodeContent(string Mobile, string? Data, bool IsKnown);
