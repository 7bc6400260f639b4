using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Definitions;

/// <summary>The schema of definition files, held against the reader by a validator that is not ours.</summary>
public sealed class SchemaTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Template = """{"name":{"fa":"فرم","en":"Form"},"address":"http://example.ir/a"}""";

    /// <summary>A rule each: the place, what stands there, and whether a schema can state it.</summary>
    private static readonly (string Path, string Value, bool InSchema)[] Broken =
    [
        ("", "[]", true),
        ("key", "\"Upper\"", true),
        ("key", "\"graphql\"", true),
        ("key", "\"two words\"", true),
        ("key", "\"line\\n\"", true),
        ("extra", "1", true),
        ("name", "\"only one language\"", true),
        ("name.fa", "\"\"", true),
        ("name.fa", "\" \\u200c \"", true),
        ("name.fa", "\"\\u202eمتن\"", true),
        ("name.fr", "\"Nom\"", true),
        ("colours", """{"primary":"red","accent":"#000000"}""", true),
        ("hosts", """["UPPER.ir"]""", true),
        ("hosts", """["a.ir","a.ir"]""", true),
        ("timeZone", "\"Mars/Olympus\"", false),
        ("timeZone", "7", true),
        ("week", "{}", false),
        ("week", """{"saturday":[{"from":"8:00","to":"12:00"}]}""", true),
        ("week", """{"saturday":[{"from":"08:00","to":"24:00"}]}""", true),
        ("week", """{"saturday":[{"from":"12:00","to":"08:00"}]}""", false),
        ("week", """{"saturday":[{"from":"08:00","to":"12:00"},{"from":"11:00","to":"13:00"}]}""", false),
        ("publicHolidays", "\"france\"", true),
        ("holidays", """[{"calendar":"solar","month":1,"day":1,"reason":{"fa":"آ","en":"a"}}]""", true),
        ("holidays", """[{"calendar":"lunar","month":13,"day":1,"reason":{"fa":"آ","en":"a"}}]""", true),
        ("closures", """[{"date":"tomorrow","reason":{"fa":"آ","en":"a"}}]""", true),
        ("closures", """[{"date":"2027-02-30","reason":{"fa":"آ","en":"a"}}]""", false),
        ("closures", """[{"date":"2027-02-03"}]""", true),
        ("calendars", """["../closures.ics"]""", true),
        ("calendars", """["/etc/closures.ics"]""", true),
        ("calendars", """["c:closures.ics"]""", true),
        ("calendars", """["closures.txt"]""", true),
        ("numbering", """{"kind":"guessable"}""", true),
        ("numbering", """{"kind":"sequential","first":0}""", true),
        ("units", "[]", true),
        ("units[0].isHead", "\"yes\"", true),
        ("units", """[{"key":"a","name":{"fa":"آ","en":"a"}},{"key":"a","name":{"fa":"آ","en":"a"}}]""", false),
        ("statuses", """{"answered":{"label":{"fa":"آ","en":"a"},"colour":"pink"}}""", true),
        ("statuses", """{"lost":{"label":{"fa":"آ","en":"a"}}}""", true),
        ("services", "null", true),
        ("services[0].units", "[]", true),
        ("services[0].units", """["nowhere"]""", false),
        ("services[0].body", "\"none\"", true),
        ("services[0].senders", "[]", true),
        ("services[0].senders", """["natural","natural"]""", true),
        ("services[0].limits", """{"subject":0}""", true),
        ("services[0].limits", """{"subject":2.5}""", true),
        ("services[0].limits", """{"subjects":20}""", true),
        ("services[0].answerWithin", """{"amount":2}""", true),
        ("services[0].answerWithin", """{"amount":2,"unit":"days"}""", true),
        ("services[0].escalation", """{"toUnit":"secretariat"}""", true),
        ("services[0].reopening", """{"withinDays":0}""", true),
        ("services[0].approval", """{"reasons":[{"code":"Upper","text":{"fa":"آ","en":"a"}}]}""", true),
        ("services[0].approval", """{"reasons":[],"letterNumberPattern":"("}""", false),
        ("services[0].approval", """{"reasons":[{"code":"a","text":{"fa":"آ","en":"a"}},{"code":"a","text":{"fa":"ب","en":"b"}}]}""", false),
        ("services[0].fields", """[{"key":"a","kind":"choice","label":{"fa":"آ","en":"a"}}]""", true),
        ("services[0].fields", """[{"key":"a","kind":"line","label":{"fa":"آ","en":"a"},"least":1}]""", true),
        ("services[0].fields", """[{"key":"a","kind":"number","label":{"fa":"آ","en":"a"},"least":2,"most":1}]""", false),
        ("services[0].fields", """[{"key":"a","kind":"number","label":{"fa":"آ","en":"a"},"pattern":{"expression":"a","meaning":{"fa":"آ","en":"a"}}}]""", true),
        ("services[0].fields", """[{"key":"a","kind":"line","label":{"fa":"آ","en":"a"},"when":{"field":"b","is":["c"]}}]""", false),
        ("services[0].fields", $$"""[{"key":"a","kind":"line","label":{"fa":"آ","en":"a"},"template":{{Template}}}]""", true),
        ("services[0].fields", """[{"key":"a b","kind":"line","label":{"fa":"آ","en":"a"}}]""", true),
        ("services[0].fields", """[{"key":"a","kind":"line","label":{"fa":"آ","en":"a"},"limit":20001}]""", true),
        ("doors", """[{"key":"a","kind":"fax"}]""", true),
        ("doors", """[{"key":"a","kind":"mobileCode","codeLength":3}]""", true),
        ("doors", """[{"key":"a","kind":"mobileCode","directory":"a"}]""", true),
        ("doors", """[{"key":"a","kind":"mobileCode","prefixes":["0912"]}]""", true),
        ("doors", """[{"key":"a","kind":"mobileCode","validMinutes":1}]""", false),
        ("doors", """[{"key":"a","kind":"directory"}]""", true),
        ("doors", """[{"key":"a","kind":"directory","directory":"a","codeLength":5}]""", true),
        ("doors", """[{"key":"a","kind":"directory","directory":"a","recovery":"http://a.ir/"}]""", true),
        ("doors", """[{"key":"a","kind":"directory","directory":"a","groups":[{"group":"g","role":"system"}]}]""", true),
        ("doors", """[{"key":"a","kind":"directory","directory":"a","groups":[{"group":"g","role":"expert"}]}]""", false),
        ("doors", """[{"key":"a","kind":"withoutCode"}]""", true),
        ("doors", """[{"key":"a","kind":"withoutCode","services":["nothing"]}]""", false),
        ("doors", """[{"key":"a","kind":"mobileCode"},{"key":"a","kind":"mobileCode"}]""", false),
    ];

    [NodeFact(Timeout = 240_000)]
    public async Task The_shipped_definitions_are_valid()
    {
        var verdicts = await ValidateAsync([.. DefinitionFolder.Shipped.Select(DefinitionFolder.Read)]);
        Assert.All(verdicts, Assert.Empty);
    }

    [NodeFact(Timeout = 240_000)]
    public async Task What_breaks_a_rule_is_refused_by_the_reader_and_where_a_schema_can_state_it_by_the_schema()
    {
        var documents = Broken.Select(broken => Changed(DefinitionFolder.Read("faragostar"), broken.Path, broken.Value)).ToList();
        var verdicts = await ValidateAsync(documents);
        foreach (var ((path, value, inSchema), document, verdict) in Broken.Zip(documents, verdicts))
        {
            Assert.False(IsRead(document), $"The reader takes {path} = {value}");
            Assert.True(inSchema == verdict.Count > 0, $"The schema about {path} = {value}: {string.Join(", ", verdict)}");
        }
    }

    /// <summary>An editor never marks what the reader takes: random slips, of which the reader takes some.</summary>
    [NodeFact(Timeout = 240_000)]
    public async Task What_the_reader_takes_is_valid()
    {
        var mutations = new Mutations(seed: 1405);
        var documents = Enumerable.Range(0, 3_000).Select(round => mutations.Of(DefinitionFolder.Read(DefinitionFolder.Shipped[round % 5]))).ToList<JsonNode>();
        var (taken, refused) = (0, 0);
        foreach (var (document, verdict) in documents.Zip(await ValidateAsync(documents)))
        {
            if (IsRead(document))
                Assert.True(verdict.Count == 0, $"The reader takes what is wrong at {string.Join(", ", verdict)}:\n{document.ToJsonString()}");
            (taken, refused) = (taken + (IsRead(document) ? 1 : 0), refused + (verdict.Count > 0 ? 1 : 0));
        }
        // Neither says the same of everything.
        Assert.True(taken > 100 && refused > 1_000, $"{taken} taken, {refused} refused by the schema");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task The_host_serves_the_schema_to_anybody_and_lets_it_be_kept()
    {
        using var client = (await HostAsync()).NewClient();
        using var answer = await client.GetAsync("/schemas/organisation.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "organisations", "organisation.schema.json")), await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.TotalMinutes: >= 10 });
        using var again = new HttpRequestMessage(HttpMethod.Get, "/schemas/organisation.json") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var same = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    private static bool IsRead(JsonNode document) =>
        OrganisationDefinitionReader.Read("a.json", Encoding.UTF8.GetBytes(document.ToJsonString())).Succeeded;

    private static JsonNode Changed(JsonObject file, string path, string value)
    {
        if (path.Length == 0)
            return JsonNode.Parse(value)!;
        var steps = path.Replace("[", ".").Replace("]", "").Split('.');
        var owner = steps[..^1].Aggregate((JsonNode)file, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        owner[steps[^1]] = JsonNode.Parse(value);
        return file;
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ValidateAsync(IReadOnlyList<JsonNode> documents)
    {
        using var folder = new DefinitionFolder();
        var file = folder.Write("documents.json", new JsonArray([.. documents.Select(document => document.DeepClone())]));
        var npm = await NodeFolder.InstallAsync(Path.Combine("Definitions", "npm"));
        var run = await npm.RunAsync("validate.mjs", [Path.Combine(Repository.Root, "organisations", "organisation.schema.json"), file]);
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonSerializer.Deserialize<List<List<string>>>(run.Output)!;
    }
}
