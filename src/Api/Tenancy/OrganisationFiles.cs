namespace ServiceDesk.Api.Tenancy;

/// <summary>Finds definition files.</summary>
public static class OrganisationFiles
{
    private const string Folder = "organisations";

    // What editors check the definitions with lies beside them, and is none itself.
    private const string SchemaEnding = ".schema.json";

    /// <summary>The folder of the definitions: the configured one, else the nearest <c>organisations</c> from the program's folder upwards.</summary>
    /// <exception cref="OrganisationFilesException">There is none.</exception>
    public static string FindFolder(string? configured)
    {
        if (configured is not null)
            return Directory.Exists(configured) ? configured : throw new OrganisationFilesException($"The folder of organisations {configured} does not exist.");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, Folder)))
                return Path.Combine(folder.FullName, Folder);
        throw new OrganisationFilesException($"No folder '{Folder}' was found beside or above the program; set ServiceDesk__Organisations.");
    }

    /// <summary>The files of folders, and files named themselves, in order.</summary>
    /// <exception cref="OrganisationFilesException">A path does not exist or a folder holds no definition.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new OrganisationFilesException($"{path} does not exist.");
        var files = Directory.GetFiles(path, "*.json").Where(file => !file.EndsWith(SchemaEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files : throw new OrganisationFilesException($"The folder {path} holds no definition (*.json).");
    }
}
