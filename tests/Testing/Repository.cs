namespace ServiceDesk.Testing;

/// <summary>The repository that the tests are built in.</summary>
public static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ServiceDesk.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
