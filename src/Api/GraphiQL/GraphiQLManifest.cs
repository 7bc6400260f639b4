using System.Text.Json;

namespace ServiceDesk.Api.GraphiQL;

/// <summary>The files of the bundle that the build made beside the program (GraphiQL.targets).</summary>
/// <param name="Script">The page's script.</param>
/// <param name="Style">The page's style sheet.</param>
/// <param name="Workers">The editors' workers by the label that the editor asks for.</param>
internal sealed record GraphiQLManifest(string Script, string Style, IReadOnlyDictionary<string, string> Workers)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "graphiql");

    /// <summary>Every file of the bundle; each has the hash of its content in its name.</summary>
    public IEnumerable<string> Files => [Script, Style, .. Workers.Values];

    /// <summary>As it is now, for the build may be repeated while the host runs; null where it was built without npm.</summary>
    public static GraphiQLManifest? Read()
    {
        var path = Path.Combine(Folder, "manifest.json");
        return File.Exists(path) ? JsonSerializer.Deserialize<GraphiQLManifest>(File.ReadAllBytes(path), JsonSerializerOptions.Web) : null;
    }
}
