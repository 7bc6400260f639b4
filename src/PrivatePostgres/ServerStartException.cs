namespace ServiceDesk.PrivatePostgres;

/// <summary>PostgreSQL did not start; the message ends with the last lines that the server wrote.</summary>
public sealed class ServerStartException : PrivateServerException
{
    internal ServerStartException(string reason, string logTail)
        : base(string.IsNullOrWhiteSpace(logTail)
            ? reason
            : $"{reason}{Environment.NewLine}The server wrote:{Environment.NewLine}{logTail}")
    {
        LogTail = logTail;
    }

    /// <summary>The end of the server's log of this start.</summary>
    public string LogTail { get; }
}
