using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Deadlines;

/// <summary>A service whose steps promise different times: its clocks and its corrections follow the step that stands.</summary>
public sealed class SteppedServiceTests(HostFixture fixture) : DeadlineTest(fixture)
{
    private const string Asked = """
        query($id: ID!) { request(id: $id) { answerDue { at } deadline {
          status limit { amount } due { at } officeTime { seconds } moves { days { reason { fa } } } days { kind number countedTime { seconds } } } } }
        """;

    [PostgresFact(Timeout = 60_000)]
    [Seed("X-07", "E-32")]
    public async Task A_closure_moves_the_clock_of_the_step_that_stands_by_the_limit_of_that_step()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await ImportAsync(host, Stepped);
        var kerman = host.At("kerman");
        var (maryam, expert) = (await kerman.SignInAsync("maryam"), await kerman.SignInAsync("ahmadi", "expert:it"));
        var opened = await maryam.SubmitAsync(Letters.Kerman);
        var checking = await TakeAsync(expert, await maryam.SubmitAsync(Letters.Kerman), "check");
        var withMaryam = await TakeAsync(expert, await TakeAsync(expert, await maryam.SubmitAsync(Letters.Kerman), "check"), "ask");
        var done = await TakeAsync(expert, await TakeAsync(expert, await maryam.SubmitAsync(Letters.Kerman), "check"), "finish");
        var due = (DateTimeOffset)(await ExplainedAsync(maryam, checking, 5))["due"]!["at"]!;

        await ImportAsync(host, Stepped, Closed(host.Clock, 14));
        await UntilAsync(host.ConnectionString, Moved, 2);

        await ExplainedAsync(maryam, opened, 2);
        var moved = await ExplainedAsync(maryam, checking, 5);
        Assert.True((DateTimeOffset)moved["due"]!["at"]! >= due + TimeSpan.FromDays(7), $"{due} {moved["due"]!["at"]}");
        Assert.Equal("آلودگی هوا", (string?)Assert.Single(moved["moves"]!.AsArray())!["days"]![0]!["reason"]!["fa"]);
        Assert.Equal([1, 2, 3, 4, 5], moved["days"]!.AsArray().Select(day => (int?)day!["number"]).OfType<int>());
        Assert.Contains(moved["days"]!.AsArray(), day => (string?)day!["kind"] == "CLOSED");

        // Where the applicant is in turn, and at the end, nothing runs that could be moved.
        foreach (var still in new[] { withMaryam, done })
            Assert.Equal(still.Version, (await maryam.ReadAsync(still.Id)).Version);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("K-36")]
    public async Task A_refused_request_put_right_begins_with_the_first_step_once_it_is_approved()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await ImportAsync(host, Stepped, Approved);
        var kerman = host.At("kerman");
        var (maryam, approver, expert) = (await kerman.SignInAsync("maryam"), await kerman.SignInAsync("karimi", "approver"), await kerman.SignInAsync("ahmadi", "expert:it"));
        var refused = await approver.DoneAsync("reject", (await maryam.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created), """{"reasonCodes":["illegible"]}""");
        (await maryam.DoAsync("steps", refused.Id, refused.Version, """{"transition":"check"}""")).IsProblem(403, "not_your_role");

        var corrected = (await maryam.SubmitAsync(Letters.Kerman.Replace("{", $$"""{"corrects":"{{refused.Id}}","""))).Is(HttpStatusCode.Created);
        Assert.Null(corrected.Json["answerDue"]);
        var approved = await approver.DoneAsync("approve", corrected, Letters.Approval);
        await ExplainedAsync(maryam, approved, 2);

        var checking = await TakeAsync(expert, approved, "check");
        await ExplainedAsync(maryam, checking, 5);
        await TakeAsync(expert, checking, "finish");
        Assert.Equal(refused.Id, (string?)(await maryam.ReadAsync(corrected.Id)).Json["corrects"]!["requestId"]);
        Assert.Equal("rejected", (string?)(await maryam.ReadAsync(refused.Id)).Json["status"]);
    }

    private static Task<Reply> TakeAsync(Member member, Reply seen, string transition) => member.DoneAsync("steps", seen, $$"""{"transition":"{{transition}}"}""");

    /// <summary>The clock that runs, which promises so many working days; what its days counted is the whole of it.</summary>
    private static async Task<JsonNode> ExplainedAsync(Member reader, Reply request, int workingDays)
    {
        var told = (await DataAsync(reader, Asked, new { id = request.Id }))["request"]!;
        var deadline = told["deadline"]!;
        Assert.Equal(("RUNNING", workingDays), ((string)deadline["status"]!, (int)deadline["limit"]!["amount"]!));
        Assert.Equal((DateTimeOffset)told["answerDue"]!["at"]!, (DateTimeOffset)deadline["due"]!["at"]!);
        Assert.Equal((double)deadline["officeTime"]!["seconds"]!, deadline["days"]!.AsArray().Sum(day => (double)day!["countedTime"]!["seconds"]!));
        return deadline;
    }

    /// <summary>Two working days until the unit begins, five while it checks, none while the applicant is in turn.</summary>
    private static void Stepped(JsonNode kerman) => kerman["services"]![0]!["steps"] = JsonNode.Parse("""
        {
          "start": "opened",
          "states": [
            { "key": "opened", "label": { "fa": "رسیده", "en": "Received" }, "colour": "blue", "icon": "dash", "with": "unit", "answerWithin": { "amount": 2, "unit": "workingDays" } },
            { "key": "checking", "label": { "fa": "در دست بررسی", "en": "Being checked" }, "colour": "blue", "icon": "progress", "with": "unit", "answerWithin": { "amount": 5, "unit": "workingDays" } },
            { "key": "asked", "label": { "fa": "در انتظار متقاضی", "en": "With the applicant" }, "colour": "amber", "icon": "return", "with": "applicant" },
            { "key": "done", "label": { "fa": "پایان", "en": "Done" }, "colour": "green", "icon": "checkCircle", "isEnd": true }
          ],
          "transitions": [
            { "key": "check", "label": { "fa": "آغاز بررسی", "en": "Begin to check" }, "from": ["opened"], "to": "checking", "by": ["unit"] },
            { "key": "ask", "label": { "fa": "پرسش از متقاضی", "en": "Ask the applicant" }, "from": ["checking"], "to": "asked", "by": ["unit"] },
            { "key": "answer", "label": { "fa": "پاسخ", "en": "Answer" }, "from": ["asked"], "to": "checking", "by": ["applicant"] },
            { "key": "finish", "label": { "fa": "پایان کار", "en": "Finish" }, "from": ["checking"], "to": "done", "by": ["unit"] }
          ]
        }
        """);

    private static void Approved(JsonNode kerman) => kerman["services"]![0]!["approval"] = JsonNode.Parse("""
        { "letterNumberPattern": "[0-9]+/[0-9]+", "officeTrackingNumberPattern": "[0-9]+", "reasons": [{ "code": "illegible", "text": { "fa": "خوانا نیست.", "en": "It is not legible." } }] }
        """);
}
