using System.Text.Json.Nodes;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>The five shipped organisations, each in two versions: in the second one every unit has got another name.</summary>
internal static class Organisations
{
    public static readonly Instant DefinedAt = Instant.FromUtc(2024, 1, 1, 6, 0);

    private static readonly Actor Importer = new("importer", "سامانه", Role.System);

    private static readonly Dictionary<string, List<OrganisationEvent>> Defined =
        new[] { "faragostar", "ikiu", "iums", "kaums", "kerman" }.ToDictionary(key => key, Define);

    public static IReadOnlyList<string> Keys { get; } = [.. Defined.Keys];

    /// <summary>The events of an organisation's stream, from version 1 on.</summary>
    public static IReadOnlyList<OrganisationEvent> Events(string key) => Defined[key];

    public static OrganisationDefinition Definition(string key, int version = 1) => OrganisationState.Fold(Defined[key].Take(version))!.Definition;

    private static List<OrganisationEvent> Define(string key)
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "organisations", $"{key}.json"));
        var events = new List<OrganisationEvent>();
        foreach (var content in new[] { file, Renewed(file) })
        {
            var decision = DefineOrganisation.Decide(new DefineOrganisation($"{key}.json", content), OrganisationState.Fold(events), Importer, DefinedAt);
            Assert.False(decision.IsRejected, decision.Rejection?.ToString());
            events.AddRange(decision.Events);
        }
        return events;
    }

    /// <summary>Its units have other names, and clocks stand still while the applicant is in turn.</summary>
    private static byte[] Renewed(byte[] file)
    {
        var definition = JsonNode.Parse(file)!;
        foreach (var unit in definition["units"]!.AsArray())
        {
            unit!["name"]!["fa"] = $"{unit["name"]!["fa"]} (نو)";
            unit["name"]!["en"] = $"{unit["name"]!["en"]} (renewed)";
        }
        foreach (var service in definition["services"]!.AsArray())
            service!["waiting"] = "pauses";
        return System.Text.Encoding.UTF8.GetBytes(definition.ToJsonString());
    }
}
