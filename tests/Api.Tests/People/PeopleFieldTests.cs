using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.People;

/// <summary>People and their posts over GraphQL: the same as below <c>/api/people</c>.</summary>
public sealed class PeopleFieldTests(HostFixture fixture) : PeopleTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task People_are_found_and_paged_by_name_as_over_HTTP()
    {
        await using var host = await StartAsync();
        foreach (var name in new[] { "علي كريمي", "مریم کریمی", "رضا محمدی", "زهرا" })
            await OpenAsync(host, name, mobile: name == "زهرا" ? "+989121234567" : null);
        await OpenAsync(host, "کریمی دیگر", organisation: "kerman");
        var karimi = await OpenAsync(host, "کریم‌پور");
        await AppointAsync(host, karimi, "head", "it");
        var auditor = await host.At("kaums").SignInAsync("auditor", "auditor");

        var (names, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await PeopleAsync(auditor, $"first: 2{(after is null ? "" : $", after: \"{after}\"")}", "totalCount nodes { name } pageInfo { hasNextPage endCursor }");
            Assert.Equal(5, (int)page["totalCount"]!);
            names.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["name"]!));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null);
        var overHttp = (await GetAsync(auditor, "/api/people")).Is(HttpStatusCode.OK).Json["people"]!.AsArray().Select(person => (string)person!["name"]!);
        Assert.Equal(overHttp, names);

        Assert.Equal(3, await CountAsync("text: \"كريم\""));
        Assert.Equal(1, await CountAsync("text: \"09121234567\""));
        Assert.Equal(0, await CountAsync("text: \"0912\""));
        Assert.Equal(1, await CountAsync("staff: true"));
        Assert.Equal(1, await CountAsync("role: HEAD, unit: \"it\""));
        Assert.Equal(0, await CountAsync("unit: \"education\""));
        var zahra = await PeopleAsync(auditor, "text: \"زهرا\"", "nodes { maskedMobile posts { role } }");
        Assert.Equal("0912 XXXXXX", (string?)zahra["nodes"]![0]!["maskedMobile"]);
        Assert.Contains("invalid_argument", (await AskAsync(auditor, "{ people(after: \"WyJhIl0\") { totalCount } }")).Text);

        async Task<int> CountAsync(string arguments)
        {
            var page = await PeopleAsync(auditor, arguments, "totalCount nodes { id }");
            Assert.Equal((int)page["totalCount"]!, page["nodes"]!.AsArray().Count);
            return (int)page["totalCount"]!;
        }
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_person_has_posts_deputies_and_a_history()
    {
        await using var host = await StartAsync();
        var (rahimi, ahmadi) = (await OpenAsync(host, "حسن رحیمی"), await OpenAsync(host, "علی احمدی"));
        var post = await AppointAsync(host, rahimi, "head", "it");
        await AppointAsync(host, ahmadi, "expert", "it");
        var ended = await AppointAsync(host, rahimi, "auditor");
        var administrator = await host.At("kaums").SignInAsync("admin", "administrator");
        (await administrator.PostAsync($"/api/people/{rahimi}/appointments/{ended}/end", """{"reason":"جابه‌جایی"}""")).Is(HttpStatusCode.OK);
        var until = host.Clock.GetUtcNow().AddDays(3).ToString("yyyy-MM-ddTHH:mm:ssZ");
        (await (await EnterAsync(host, rahimi)).PostAsync("/api/deputies", $$"""{"appointment":"{{post}}","deputy":"{{ahmadi}}","until":"{{until}}"}""")).Is(HttpStatusCode.OK);

        var head = (await PersonAsync(rahimi))!;
        Assert.Equal([("HEAD", "it", true)], Posts(head["posts"]!));
        Assert.Equal([("HEAD", "it", true), ("AUDITOR", null, false)], Posts(head["allPosts"]!));
        Assert.Equal((ahmadi.ToString(), post.ToString()), ((string?)head["deputies"]![0]!["deputyId"], (string?)head["deputies"]![0]!["post"]));
        var history = head["history"]!.AsArray();
        Assert.Equal(["account_opened", "appointment_granted", "appointment_granted", "appointment_ended", "deputy_named"], history.Select(entry => (string?)entry!["type"]));
        Assert.Equal(("جابه‌جایی", "ADMINISTRATOR"), ((string?)history[3]!["reason"], (string?)history[3]!["actorRole"]));
        Assert.All(history, entry => Assert.NotEqual((string?)entry!["words"]!["fa"], (string?)entry["words"]!["en"]));
        var deputy = (await PersonAsync(ahmadi))!["posts"]!.AsArray();
        Assert.Equal([null, "حسن رحیمی"], deputy.Select(held => (string?)held!["onBehalfOfName"]).Order());

        Assert.Contains("account_not_found", (await AskAsync(administrator, $"{{ person(id: \"{Guid.NewGuid()}\") {{ name }} }}")).Text);
        Assert.Contains("account_not_found", (await AskAsync(await host.At("kerman").SignInAsync("admin", "administrator"), $"{{ person(id: \"{rahimi}\") {{ name }} }}")).Text);

        async Task<JsonNode?> PersonAsync(Guid id) => (await AskAsync(
            administrator,
            $"{{ person(id: \"{id}\") {{ {Post("posts")} {Post("allPosts")} deputies {{ deputyId post }} history {{ type reason actorRole words {{ fa en }} }} }} }}")).Is(HttpStatusCode.OK).Json["data"]!["person"];
        static string Post(string field) => $"{field} {{ role unit {{ key }} countsNow onBehalfOfName }}";
        static IEnumerable<(string?, string?, bool)> Posts(JsonNode posts) => posts.AsArray().Select(held => ((string?)held!["role"], (string?)held["unit"]?["key"], (bool)held["countsNow"]!));
    }

    private static async Task<JsonNode> PeopleAsync(Member member, string arguments, string selection) =>
        (await AskAsync(member, $"{{ people({arguments}) {{ {selection} }} }}")).Is(HttpStatusCode.OK).Json["data"]!["people"]!;

    private static Task<Reply> AskAsync(Member member, string query) => member.PostAsync("/graphql", new JsonObject { ["query"] = query }.ToJsonString());
}
