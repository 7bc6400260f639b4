namespace ServiceDesk.EventStore.Schema;

/// <summary>The database and the program's migrations do not fit together; the message says why and nothing was changed.</summary>
public sealed class MigrationException(string message) : Exception(message);
