namespace ServiceDesk.PrivatePostgres;

/// <summary>No usable PostgreSQL server programs were found; the message says what to install.</summary>
public sealed class ProgramsNotFoundException : PrivateServerException
{
    private const string Installing =
        """
        Install the PostgreSQL server (version 15 or newer), then start again:
          Debian, Ubuntu   apt-get install postgresql
          Fedora, RHEL     dnf install postgresql-server
          macOS            brew install postgresql@17
          Windows          winget install PostgreSQL.PostgreSQL.17
        or install Node.js with npm, from which the programs are fetched on the first start,
        or set the connection string of a PostgreSQL server that already runs.
        """;

    public ProgramsNotFoundException(string reason, Exception? innerException = null)
        : base($"No PostgreSQL server programs can be used: {reason}{Environment.NewLine}{Installing}", innerException)
    {
    }
}
