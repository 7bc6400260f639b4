using System.Collections.Concurrent;
using System.Reflection;

namespace ServiceDesk.EventStore;

/// <summary>Statements kept as embedded .sql files, one statement a file.</summary>
public static class Sql
{
    private static readonly ConcurrentDictionary<(Assembly, string), string> Loaded = new();

    /// <summary>The text of a statement by its path inside the assembly, such as <c>Reading/stream.sql</c>.</summary>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static string Load(Assembly assembly, string path) => Loaded.GetOrAdd((assembly, path), static key =>
    {
        using var stream = key.Item1.GetManifestResourceStream(key.Item2)
            ?? throw new InvalidOperationException($"No statement {key.Item2} is embedded in {key.Item1.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    internal static string Load(string path) => Load(typeof(Sql).Assembly, path);
}
