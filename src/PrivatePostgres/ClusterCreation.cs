using System.Security.Cryptography;

namespace ServiceDesk.PrivatePostgres;

/// <summary>Makes a new cluster: UTF-8, the C locale, passwords by SCRAM, one user and one database.</summary>
internal static class ClusterCreation
{
    public static async Task CreateAsync(
        DataFolderLayout layout, PrivateServerOptions options, ServerPrograms programs, ServerAccount account,
        CancellationToken cancellation)
    {
        await CheckAccessAsync(layout, programs, account, cancellation);
        await DataFolderLayout.WritePrivateAsync(
            layout.PasswordFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), cancellation);
        await account.TakeAsync(layout.PasswordFile, cancellation);

        // C.UTF-8 classifies letters beyond ASCII, sorts like C and needs no ICU; older systems and macOS lack it.
        var result = await InitDbAsync(layout, options, programs, account, "C.UTF-8", cancellation);
        if (result.ExitCode != 0)
            result = await InitDbAsync(layout, options, programs, account, "C", cancellation);
        if (result.ExitCode != 0)
            throw new PrivateServerException($"The database cluster could not be created in {layout.Cluster}: {result.Text}");

        // Relative, so that the data folder can be moved.
        await File.AppendAllTextAsync(
            Path.Combine(layout.NewCluster, "postgresql.conf"), "\ninclude = '../servicedesk.conf'\n", cancellation);
        await CreateDatabaseAsync(layout, options, programs, account, cancellation);
        Directory.Move(layout.NewCluster, layout.Cluster);
    }

    private static async Task CheckAccessAsync(
        DataFolderLayout layout, ServerPrograms programs, ServerAccount account, CancellationToken cancellation)
    {
        if (await account.FirstClosedFolderAsync(layout.ServerFolder, cancellation) is { } closed)
            throw new DataFolderInvalidException(
                layout.DataFolder,
                $"PostgreSQL does not run as root but as the user {account.Name}, who cannot enter {closed}. "
                + $"Choose a folder that every user can enter, such as {PrivateServer.DefaultDataFolder}, "
                + $"or open that one (chmod o+x {closed}).");
        if (await account.FirstClosedFolderAsync(programs.Folder, cancellation) is { } shut)
            throw new ProgramsNotFoundException(
                $"those in {programs.Folder} would run as the user {account.Name}, who cannot enter {shut}.");
    }

    private static async Task<ExternalProgram.Result> InitDbAsync(
        DataFolderLayout layout, PrivateServerOptions options, ServerPrograms programs, ServerAccount account,
        string locale, CancellationToken cancellation)
    {
        // What an interrupted attempt left.
        if (Directory.Exists(layout.NewCluster))
            Directory.Delete(layout.NewCluster, recursive: true);
        Directory.CreateDirectory(layout.NewCluster);
        await account.TakeAsync(layout.NewCluster, cancellation);
        List<string> arguments =
        [
            "-D", layout.NewCluster, "--encoding=UTF8", $"--locale={locale}", "--auth=scram-sha-256",
            $"--username={Cluster.UserName}", $"--pwfile={layout.PasswordFile}", "--data-checksums",
        ];
        if (!options.FlushNewCluster)
            arguments.Add("--no-sync");
        return await ExternalProgram.RunAsync(account, programs.InitDb, arguments, null, cancellation);
    }

    // In single-user mode, because neither psql nor a driver is at hand.
    private static async Task CreateDatabaseAsync(
        DataFolderLayout layout, PrivateServerOptions options, ServerPrograms programs, ServerAccount account,
        CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(layout.SettingsFile, "", cancellation);
        DataFolderLayout.MakeReadable(layout.SettingsFile);
        string[] arguments =
        [
            "--single", "-D", layout.NewCluster, "-c", "exit_on_error=on",
            "-c", options.FlushNewCluster ? "fsync=on" : "fsync=off", "postgres",
        ];
        var result = await ExternalProgram.RunAsync(
            account, programs.Postgres, arguments, $"create database {Cluster.DatabaseName}\n", cancellation);
        if (result.ExitCode != 0)
            throw new PrivateServerException($"The database could not be created in {layout.NewCluster}: {result.Text}");
    }
}
