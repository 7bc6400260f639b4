using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>Replay at each version shows what tracking showed then (invariant 3), over the whole product.</summary>
public sealed class ReplayTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Shown = """
        id trackingCode version service { key name { fa en } } unit { key isHead } submittedTo { key } status { value label { fa en } colour icon }
        applicantName senderName senderKind subject body priority { key } fields { key value label { fa } } citedTrackingCode submittedAt { at jalali local }
        letter { number date { iso jalali } officeTrackingNumber at { at } } rejection { reasons { key name { fa en } } text at { jalali } }
        answerDue { at } escalatedAt { at } endedAt { at } endingReason lastChangedAt { at jalali }
        messages { fromApplicant authorName authorRole authorUnit { key } text final at { at } }
        """;

    [PostgresFact(Timeout = 120_000)]
    [Seed("E-31", "E-35", "E-37")]
    public async Task Every_version_of_a_whole_life_replays_as_it_was_shown()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var kerman = host.At("kerman");
        var owner = await kerman.SignInAsync("life");
        var expert = await kerman.SignInAsync("ahmadi", "expert:it");
        var second = await kerman.SignInAsync("moradi", "expert:finance");
        var head = await kerman.SignInAsync("kazemi", "head:head");
        var auditor = await kerman.SignInAsync("auditing", "auditor");
        var shown = new List<(DateTimeOffset At, JsonNode Request)>();

        var at = await owner.SubmitAsync(Letters.Kerman);
        await SeeAsync();
        await DoAsync(expert, "assign", """{"to":"ahmadi"}""");
        await DoAsync(expert, "notes", """{"text":"نشانی پنهان ۱۲۳"}""");
        await DoAsync(expert, "reply", """{"text":"لطفاً شماره عضویت را بفرستید."}""");
        await DoAsync(owner, "reply", """{"text":"شماره عضویت ۴۴۵ است."}""");
        await DoAsync(expert, "refer", """{"toUnit":"finance","reason":"پرسش مالی است."}""");
        host.Clock.Advance(TimeSpan.FromDays(20));
        // Tokens have run out in the eight days.
        (owner, second, head, auditor) = (await kerman.SignInAsync("life"), await kerman.SignInAsync("moradi", "expert:finance"), await kerman.SignInAsync("kazemi", "head:head"), await kerman.SignInAsync("auditing", "auditor"));
        await DoAsync(owner, "escalate", """{"text":"پاسخی نرسید."}""");
        await DoAsync(head, "reply", """{"text":"انجام شد.","final":true}""");
        await DoAsync(head, "close", "{}");
        await DoAsync(owner, "reopen", """{"reason":"مشکل برگشت."}""");
        await DoAsync(owner, "withdraw", """{"reason":"حل شد."}""");

        Assert.Equal(11, shown.Count);
        var id = at.Id;
        for (var version = 1; version <= shown.Count; version++)
        {
            var replay = (await DataAsync(auditor, $"query($id: ID!, $version: Long) {{ replay(requestId: $id, version: $version) {{ version request {{ {Shown} }} }} }}", new { id, version }))["replay"]!;
            Assert.Equal(version, (int)replay["version"]!);
            Assert.Equal(shown[version - 1].Request.ToJsonString(), replay["request"]!.ToJsonString());
            // As of the instant of each event, and just before the next.
            var asOf = (await DataAsync(auditor, $"query($id: ID!, $at: DateTime) {{ replay(requestId: $id, at: $at) {{ version request {{ {Shown} }} }} }}", new { id, at = shown[version - 1].At }))["replay"]!;
            Assert.Equal(shown[version - 1].Request.ToJsonString(), asOf["request"]!.ToJsonString());
        }
        Assert.Null((await DataAsync(auditor, "query($id: ID!) { replay(requestId: $id, version: 12) { version } }", new { id }))["replay"]);
        Assert.Null((await DataAsync(auditor, "query($id: ID!) { replay(requestId: $id, at: \"2020-01-01T00:00:00Z\") { version } }", new { id }))["replay"]);
        Assert.Equal(["invalid_argument"], Codes(await AskAsync(auditor, "query($id: ID!) { replay(requestId: $id, version: 1, at: \"2026-01-01T00:00:00Z\") { version } }", new { id })));

        // Notes and assignments are the staff's alone.
        Assert.All(shown, s => Assert.DoesNotContain("پنهان", s.Request.ToJsonString()));
        var inside = (await DataAsync(auditor, "query($id: ID!) { replay(requestId: $id, version: 3) { assigneeName lastEvent notes { authorName authorRole text } } }", new { id }))["replay"]!;
        Assert.Equal("Name of ahmadi", (string?)inside["assigneeName"]);
        Assert.Equal("نشانی پنهان ۱۲۳", (string?)inside["notes"]![0]!["text"]);

        // The audit trail holds every event, in order, with its actor.
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));
        var entries = (await DataAsync(auditor, "query($id: ID!) { auditTrail(requestId: $id) { nodes { version type actorId actorRole words { fa en } changes { field } } pageInfo { hasNextPage } } }", new { id }))["auditTrail"]!;
        Assert.Equal(
            ["request_submitted life", "request_assigned ahmadi", "request_note_added ahmadi", "request_replied ahmadi", "request_replied life", "request_referred ahmadi",
             "request_escalated life", "request_replied kazemi", "request_closed kazemi", "request_reopened life", "request_withdrawn life"],
            entries["nodes"]!.AsArray().Select(e => $"{e!["type"]} {e["actorId"]}"));
        Assert.DoesNotContain("پنهان", entries.ToJsonString());

        async Task DoAsync(Member member, string path, string json)
        {
            at = await member.DoneAsync(path, at, json);
            await SeeAsync();
        }

        async Task SeeAsync()
        {
            var request = (await DataAsync(owner, $"query($id: ID!) {{ request(id: $id) {{ {Shown} }} }}", new { id = at.Id }))["request"]!;
            shown.Add(((DateTimeOffset)request["lastChangedAt"]!["at"]!, request));
        }
    }
}
