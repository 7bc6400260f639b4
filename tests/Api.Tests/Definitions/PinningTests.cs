using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Domain.Text;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Definitions;

/// <summary>A change of a definition never alters how an older request replays.</summary>
public sealed class PinningTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Shown = """
        trackingCode version service { key name { fa en } } unit { key name { fa en } } submittedTo { key name { fa en } }
        status { value label { fa en } colour icon } applicantName subject body priority { key name { fa en } } fields { key value label { fa } }
        submittedAt { jalali local } answerDue { at jalali } escalatedAt { at } endedAt { at } endingReason lastChangedAt { local }
        messages { authorName authorRole authorUnit { key name { fa en } } text final at { local } }
        """;

    [PostgresFact(Timeout = 120_000)]
    public async Task A_version_that_changes_every_rule_leaves_older_requests_as_they_were()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var kerman = host.At("kerman");
        var (owner, expert, auditor) = (await kerman.SignInAsync("pinned"), await kerman.SignInAsync("ahmadi", "expert:it"), await kerman.SignInAsync("auditing", "auditor"));
        var ended = await expert.DoneAsync("close", await expert.DoneAsync("reply", await owner.SubmitAsync(Letters.Kerman), """{"text":"انجام شد.","final":true}"""));
        var running = await owner.DoneAsync("reply", await expert.DoneAsync("reply", await owner.SubmitAsync(Letters.Kerman), """{"text":"شماره عضویت؟"}"""), """{"text":"۴۴۵"}""");
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));
        var before = (Ended: await HistoryAsync(host, auditor, ended), Running: await HistoryAsync(host, auditor, running));

        using var folder = new DefinitionFolder();
        folder.Write("kerman.json", Everything(DefinitionFolder.Read("kerman"), host.Clock.GetUtcNow()));
        Assert.Equal(2, Assert.Single(await folder.ImportAsync(host)).Version);
        // The product has looked through the clocks that run, by the new calendar.
        await UntilAsync(host, "select count(*) from checked_calendar where tenant_id = 'kerman' and definition_version = 2");
        await UntilAsync(host, $"select count(*) from mt_events where type = 'request_deadline_moved' and stream_id = '{running.Id}'");
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(before.Ended, await HistoryAsync(host, auditor, ended));
        Assert.Equal(before.Running, await HistoryAsync(host, auditor, running));
        // The old one is brought back by its own rule, which the new version does not have; a new one knows only the new rules.
        Assert.Equal("فناوری اطلاعات", await UnitAsync(owner, await owner.DoneAsync("reopen", ended, """{"reason":"مشکل برگشت."}""")));
        (await owner.SubmitAsync(Letters.Kerman)).IsProblem(400, "invalid_command");
        var after = (await owner.SubmitAsync("""{"service":"correspondence","unit":"it","subject":"پرسش","fields":{"branch":"کرمان"}}""")).Is(HttpStatusCode.Created);
        Assert.Equal("فناوری اطلاعات (نام تازه)", await UnitAsync(owner, after));
        Assert.NotEqual(10_000, int.TryParse((string?)after.Json["trackingCode"], out var number) ? number : 0);
    }

    /// <summary>All that can be asked of a request's history, at each of the versions that it has now: over GraphQL, over HTTP, and in words.</summary>
    private static async Task<string> HistoryAsync(TestHost host, Member auditor, Reply request)
    {
        var (id, history) = (request.Id, new JsonArray());
        for (var version = 1; version <= request.Version; version++)
            history.Add((await DataAsync(auditor, $"query($id: ID!, $version: Long) {{ replay(requestId: $id, version: $version) {{ version lastEvent request {{ {Shown} }} }} }}", new { id, version }))["replay"]!.DeepClone());
        var trail = (await DataAsync(auditor, "query($id: ID!) { auditTrail(requestId: $id) { nodes { version type actorName words { fa en } changes { field before after } } } }", new { id }))["auditTrail"]!["nodes"]!.AsArray();
        history.Add(new JsonArray([.. trail.Take((int)request.Version).Select(entry => entry!.DeepClone())]));
        var catalogue = host.Services.GetRequiredService<OrganisationCatalogue>();
        foreach (var language in new[] { Languages.Persian, Languages.English })
        {
            var stream = (await RequestStream.ReadAsync(host.Store, new("kerman", Guid.Parse(id)), toVersion: request.Version))!;
            history.Add((await RequestHistory.OfAsync(stream, catalogue, language)).ToText());
        }
        return history.ToJsonString();
    }

    private static async Task<string> UnitAsync(Member member, Reply request) =>
        (string)(await DataAsync(member, "query($id: ID!) { request(id: $id) { unit { name { fa } } } }", new { id = request.Id }))["request"]!["unit"]!["name"]!["fa"]!;

    /// <summary>The definition with every name and every rule another one; keys stay.</summary>
    private static JsonObject Everything(JsonObject file, DateTimeOffset now)
    {
        foreach (var named in file["units"]!.AsArray().Append(file))
            named!["name"]!["fa"] = $"{named["name"]!["fa"]} (نام تازه)";
        file["numbering"] = new JsonObject { ["kind"] = "unguessable" };
        file["week"] = JsonNode.Parse("""{ "monday": [{ "from": "10:00", "to": "11:00" }] }""");
        file["closures"] = new JsonArray([.. Enumerable.Range(1, 10).Select(day => JsonNode.Parse($$"""{ "date": "{{now.AddDays(day):yyyy-MM-dd}}", "reason": { "fa": "برف", "en": "Snow" } }"""))]);
        file["statuses"] = new JsonObject(new[] { "awaitingApproval", "awaitingReply", "inProgress", "answered", "rejected", "withdrawn", "closed" }.Select(status =>
            KeyValuePair.Create(status, JsonNode.Parse("""{ "label": { "fa": "دگرگون", "en": "Changed" }, "colour": "grey", "icon": "dash" }"""))));
        var service = file["services"]![0]!.AsObject();
        service["name"] = JsonNode.Parse("""{ "fa": "نامه‌نگاری", "en": "Letters" }""");
        service["description"] = JsonNode.Parse("""{ "fa": "شرح تازه", "en": "A new description" }""");
        service["body"] = "optional";
        service["priorities"] = new JsonArray();
        service["limits"] = JsonNode.Parse("""{ "subject": 10, "reply": 5 }""");
        service["answerWithin"] = JsonNode.Parse("""{ "amount": 30, "unit": "workingHours" }""");
        service["escalation"] = JsonNode.Parse("""{ "toUnit": "finance", "automatic": true }""");
        service["reopening"] = null;
        service["fields"] = JsonNode.Parse("""[{ "key": "branch", "kind": "line", "label": { "fa": "شعبه", "en": "Branch" }, "required": true }]""");
        return file;
    }

    private static async Task UntilAsync(TestHost host, string sql)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var command = host.Store.DataSource.CreateCommand(sql);
        while ((long)(await command.ExecuteScalarAsync(patience.Token))! == 0)
            await Task.Delay(20, patience.Token);
    }
}
