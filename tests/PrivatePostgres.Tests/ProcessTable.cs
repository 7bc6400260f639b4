namespace ServiceDesk.PrivatePostgres.Tests;

/// <summary>What Linux knows about processes.</summary>
internal static class ProcessTable
{
    public static bool IsAlive(int processId)
    {
        try
        {
            return Fields(processId)[0] is not ("Z" or "X");
        }
        catch (IOException)
        {
            return false;
        }
    }

    public static int ParentOf(int processId) => int.Parse(Fields(processId)[1]);

    public static int SessionOf(int processId) => int.Parse(Fields(processId)[3]);

    public static IReadOnlyList<int> ChildrenOf(int processId) =>
        Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0)
            .Where(id => id > 0 && IsAlive(id) && ParentOf(id) == processId)
            .ToList();

    /// <summary>The real user id.</summary>
    public static int UserOf(int processId) =>
        int.Parse(File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith("Uid:")).Split('\t')[1]);

    // After "pid (name) ": state, parent, group, session, …
    private static string[] Fields(int processId)
    {
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        return stat[(stat.LastIndexOf(") ", StringComparison.Ordinal) + 2)..].Split(' ');
    }
}
