namespace ServiceDesk.Api.Doors.Directories;

/// <summary>A directory cannot be asked now. Why stands in the log.</summary>
internal sealed class DirectoryUnavailableException(string key) : Exception($"The directory {key} cannot be asked.");
