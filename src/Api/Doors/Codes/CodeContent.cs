namespace ServiceDesk.Api.Doors.Codes;

/// <summary>What is sealed of a challenge.</summary>
/// <param name="Mobile">The number in E.164.</param>
/// <param name="Data">What the door is given back.</param>
/// <param name="IsKnown">Whether a code is sent.</param>
/// <param name="Notice">The template of what is sent in its place; null where nothing is.</param>
internal sealed record CodeContent(string Mobile, string? Data, bool IsKnown, string? Notice = null);
