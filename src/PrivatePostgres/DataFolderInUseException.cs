namespace ServiceDesk.PrivatePostgres;

/// <summary>Another running host owns the data folder.</summary>
public sealed class DataFolderInUseException : PrivateServerException
{
    internal DataFolderInUseException(string dataFolder, HostRecord? host)
        : base(Describe(dataFolder, host))
    {
        DataFolder = dataFolder;
        HostProcessId = host?.ProcessId;
        Address = host?.Address;
    }

    public string DataFolder { get; }

    /// <summary>The process id of the host that runs, or null when it has not written it down yet.</summary>
    public int? HostProcessId { get; }

    /// <summary>Where that host answers (see <see cref="PrivateServer.Announce"/>), else null.</summary>
    public string? Address { get; }

    private static string Describe(string dataFolder, HostRecord? host)
    {
        var who = host is null ? "it is just starting" : $"process {host.ProcessId}";
        var where = host?.Address is { } address ? $", at {address}" : "";
        return $"The service desk is already running on the data folder {dataFolder} ({who}{where}). "
            + "Use that one, stop it first, or choose another data folder.";
    }
}
