namespace ServiceDesk.PrivatePostgres;

/// <summary>
/// The data folder cannot be used: it is not reachable for the server's user, holds something else, is damaged,
/// or was made by another major version of PostgreSQL.
/// </summary>
public sealed class DataFolderInvalidException : PrivateServerException
{
    internal DataFolderInvalidException(string dataFolder, string reason, Exception? innerException = null)
        : base($"The data folder {dataFolder} cannot be used: {reason}", innerException)
    {
        DataFolder = dataFolder;
    }

    public string DataFolder { get; }
}
