namespace ServiceDesk.Api.Doors.Directories;

/// <summary>Who wants to come in by the organisation's directory.</summary>
/// <param name="Door">The door's key; may be left out where the organisation has one of this kind.</param>
/// <param name="UserName">The name that the directory knows the person by.</param>
/// <param name="Password">The password there.</param>
/// <param name="Session">cookie (usual), or token for programs.</param>
public sealed record DirectorySignInBody(string? Door, string? UserName, string? Password, string? Session);
