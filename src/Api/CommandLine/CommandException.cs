namespace ServiceDesk.Api.CommandLine;

/// <summary>A command could not do what was asked; the message says why.</summary>
internal sealed class CommandException(string message) : Exception(message);
