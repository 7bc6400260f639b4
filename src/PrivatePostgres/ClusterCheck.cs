namespace ServiceDesk.PrivatePostgres;

/// <summary>Looks at an existing data folder before any program touches it.</summary>
internal static class ClusterCheck
{
    /// <summary>The major version of the cluster in the folder, or null when there is none yet.</summary>
    public static int? VersionIn(DataFolderLayout layout)
    {
        if (File.Exists(Path.Combine(layout.DataFolder, "PG_VERSION")))
            throw new DataFolderInvalidException(
                layout.DataFolder, "it is itself the data directory of another PostgreSQL. Choose an empty or new folder.");
        if (File.Exists(layout.DataFolder) || File.Exists(layout.ServerFolder) || File.Exists(layout.Cluster))
            throw new DataFolderInvalidException(layout.DataFolder, "a file stands where a folder belongs.");
        if (!Directory.Exists(layout.Cluster))
            return null;
        var versionFile = Path.Combine(layout.Cluster, "PG_VERSION");
        if (!File.Exists(versionFile) || !File.Exists(Path.Combine(layout.Cluster, "global", "pg_control")))
            throw new DataFolderInvalidException(
                layout.DataFolder,
                $"{layout.Cluster} is not a complete PostgreSQL cluster (PG_VERSION or global/pg_control is missing). "
                + "Restore it from a backup, or move it away to start with an empty one.");
        if (!int.TryParse(File.ReadAllText(versionFile).Trim(), out var version))
            throw new DataFolderInvalidException(layout.DataFolder, $"{versionFile} does not hold a version of PostgreSQL.");
        if (version < ServerPrograms.OldestMajorVersion)
            throw new DataFolderInvalidException(
                layout.DataFolder,
                $"it was made by PostgreSQL {version}; {ServerPrograms.OldestMajorVersion} or newer is needed. "
                + "Move the data with pg_upgrade or pg_dump.");
        if (!File.Exists(layout.PasswordFile))
            throw new DataFolderInvalidException(
                layout.DataFolder, $"{layout.PasswordFile}, which holds its password, is missing. Restore it from a backup.");
        return version;
    }
}
