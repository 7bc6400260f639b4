namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>A field of the second form; each must be filled in.</summary>
/// <param name="Key">The member of the body.</param>
/// <param name="Label">As people see it.</param>
/// <param name="Help">What to heed; absent where nothing is.</param>
internal sealed record RegistrationField(string Key, string Label, string? Help);
