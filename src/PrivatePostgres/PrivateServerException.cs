namespace ServiceDesk.PrivatePostgres;

/// <summary>The private PostgreSQL could not be found, created, started or reached; the message says what to do.</summary>
public class PrivateServerException : Exception
{
    public PrivateServerException(string message)
        : base(message)
    {
    }

    public PrivateServerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
