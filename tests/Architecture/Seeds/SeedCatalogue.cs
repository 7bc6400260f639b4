using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceDesk.Testing;

namespace ServiceDesk.Architecture.Tests.Seeds;

/// <summary>docs/guides/seeds.json: what the guides promise, and where it works.</summary>
/// <param name="Comment">A word to the reader of the file.</param>
/// <param name="Places">The places where items work, by name: paths from the repository's root.</param>
/// <param name="Guides">The guides.</param>
public sealed record SeedCatalogue([property: JsonPropertyName("$comment")] string Comment, IReadOnlyDictionary<string, string> Places, IReadOnlyList<SeedGuide> Guides)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public IEnumerable<SeedItem> Items => Guides.SelectMany(guide => guide.Items);

    public static SeedCatalogue Read() =>
        JsonSerializer.Deserialize<SeedCatalogue>(File.ReadAllText(Path.Combine(Repository.Root, "docs", "guides", "seeds.json")), Strict)!;
}
