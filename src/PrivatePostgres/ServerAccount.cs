using System.Diagnostics;

namespace ServiceDesk.PrivatePostgres;

/// <summary>
/// The operating system's user that PostgreSQL runs as: the host's own, except that PostgreSQL refuses to run as root.
/// </summary>
internal sealed record ServerAccount(string? Name, uint UserId, uint GroupId, string? Switcher)
{
    /// <summary>The user of this process.</summary>
    public static ServerAccount Own { get; } = new(null, 0, 0, null);

    public bool IsOwn => Switcher is null;

    /// <summary>
    /// The own user, or for root: the owner of an existing cluster, else <c>postgres</c>, else <c>nobody</c>.
    /// </summary>
    public static async Task<ServerAccount> ForAsync(DataFolderLayout layout, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return Own;
        var switcher = ProgramSearch.OnPath("setpriv") ?? ProgramSearch.OnPath("runuser")
            ?? throw new PrivateServerException(
                "PostgreSQL does not run as root, and neither setpriv nor runuser (package util-linux) is installed "
                + "to start it as another user. Install one of them or start the service desk as an ordinary user.");
        var users = SystemUser.All();
        var owner = Directory.Exists(layout.Cluster) ? await OwnerOfAsync(layout.Cluster, cancellation) : null;
        var user = users.FirstOrDefault(user => user.Id == owner && owner != 0)
            ?? users.FirstOrDefault(user => user.Name == "postgres")
            ?? users.FirstOrDefault(user => user.Name == "nobody")
            ?? throw new PrivateServerException(
                "PostgreSQL does not run as root, and neither a user postgres nor a user nobody exists. "
                + "Create one (useradd --system postgres) or start the service desk as an ordinary user.");
        return new ServerAccount(user.Name, user.Id, user.GroupId, switcher);
    }

    /// <summary>Fills in program and arguments so that the program runs as this user.</summary>
    public void Prepare(ProcessStartInfo start, string program, IEnumerable<string> arguments)
    {
        start.FileName = Switcher ?? program;
        string[] switching = Switcher is null ? []
            : Path.GetFileName(Switcher) == "setpriv"
                ? [$"--reuid={UserId}", $"--regid={GroupId}", "--clear-groups", "--", program]
                : ["-u", Name!, "--", program];
        foreach (var argument in switching.Concat(arguments))
            start.ArgumentList.Add(argument);
    }

    /// <summary>Gives a file or folder to this user.</summary>
    public async Task TakeAsync(string path, CancellationToken cancellation)
    {
        if (IsOwn)
            return;
        var result = await ExternalProgram.RunAsync(Own, "chown", ["-h", $"{UserId}:{GroupId}", path], null, cancellation);
        if (result.ExitCode != 0)
            throw new PrivateServerException($"{path} could not be given to the user {Name}: {result.Text}");
    }

    /// <summary>The topmost folder on the way to <paramref name="folder"/> that this user cannot enter, else null.</summary>
    public async Task<string?> FirstClosedFolderAsync(string folder, CancellationToken cancellation)
    {
        if (IsOwn || await CanEnterAsync(folder, cancellation))
            return null;
        var way = new Stack<string>();
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            way.Push(at);
        foreach (var step in way)
            if (!await CanEnterAsync(step, cancellation))
                return step;
        return null;
    }

    private async Task<bool> CanEnterAsync(string folder, CancellationToken cancellation) =>
        (await ExternalProgram.RunAsync(this, "test", ["-x", folder], null, cancellation)).ExitCode == 0;

    private static async Task<uint?> OwnerOfAsync(string path, CancellationToken cancellation)
    {
        string[] format = OperatingSystem.IsMacOS() ? ["-f", "%u"] : ["-c", "%u"];
        var result = await ExternalProgram.RunAsync(Own, "stat", [.. format, path], null, cancellation);
        return uint.TryParse(result.Output.Trim(), out var id) ? id : null;
    }

    private sealed record SystemUser(string Name, uint Id, uint GroupId)
    {
        public static IReadOnlyList<SystemUser> All() =>
            File.ReadLines("/etc/passwd")
                .Select(line => line.Split(':'))
                .Where(fields => fields.Length > 3 && uint.TryParse(fields[2], out _) && uint.TryParse(fields[3], out _))
                .Select(fields => new SystemUser(fields[0], uint.Parse(fields[2]), uint.Parse(fields[3])))
                .ToList();
    }
}
