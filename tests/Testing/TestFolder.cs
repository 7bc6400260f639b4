namespace ServiceDesk.Testing;

/// <summary>A folder for what tests write; it goes when the test process ends, however it ends.</summary>
public static class TestFolder
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("servicedesk-test-files-").FullName;
        EndOfProcess.Delete(folder);
        return folder;
    });

    /// <summary>A folder of this name, the same each time it is asked for.</summary>
    public static string Of(string name) => Directory.CreateDirectory(Path.Combine(Root.Value, name)).FullName;
}
