using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Deadlines;

/// <summary>Why an answer is due then: told to whoever may read the request, by GraphQL and by HTTP, of running clocks and of ended ones.</summary>
[Seed("X-07")]
public sealed class DeadlineExplanationTests(HostFixture fixture) : DeadlineTest(fixture)
{
    private const string Asked = """
        query($id: ID!) { request(id: $id) { answerDue { at } isOverdue deadline {
          status statusInWords { fa en } limit { amount unit words { fa en } meaning { fa en } } start { at } due { at jalali } endedAt { at } officeTime { seconds words { fa } } used { seconds }
          pauses { from { at } until { at } } moves { from { at } to { at } days { date { jalali } reason { fa en } } }
          days { date { iso jalali } weekday { fa en } kind kindInWords { fa } reason { fa en } number countedTime { seconds } counted { from { at } until { at } } paused { from { at } } }
        } } }
        """;

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-32", "I-28")]
    public async Task The_days_add_up_to_the_promise_and_end_when_the_answer_is_due()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var kerman = host.At("kerman");
        var maryam = await kerman.SignInAsync("maryam");
        var request = await maryam.SubmitAsync(Letters.Kerman);

        foreach (var reader in new[] { maryam, await kerman.SignInAsync("ahmadi", "expert:it"), await kerman.SignInAsync("hosseini", "auditor") })
        {
            var deadline = await ExplainedAsync(reader, request.Id);
            Assert.Equal(("RUNNING", "۲ روز کاری", "2 working days", "WORKING_DAYS"),
                ((string)deadline["status"]!, (string)deadline["limit"]!["words"]!["fa"]!, (string)deadline["limit"]!["words"]!["en"]!, (string)deadline["limit"]!["unit"]!));
            Assert.Equal([1, 2], deadline["days"]!.AsArray().Select(day => (int?)day!["number"]).OfType<int>());
            Assert.All(deadline["days"]!.AsArray(), day => Assert.True((string)day!["kind"]! == "USUAL" || day["counted"]!.AsArray().Count == 0 || (string)day["kind"]! == "SHORTENED"));

            // The same over HTTP.
            var plain = (await DeadlineAsync(reader, request.Id)).Is(HttpStatusCode.OK).Json;
            Assert.Equal((DateTimeOffset)deadline["due"]!["at"]!, (DateTimeOffset)plain["due"]!);
            Assert.Equal(("running", "workingDays"), ((string)plain["status"]!, (string)plain["limit"]!["unit"]!));
            Assert.Equal(deadline["days"]!.AsArray().Select(day => (string)day!["date"]!["jalali"]!), plain["days"]!.AsArray().Select(day => (string)day!["jalali"]!));
            Assert.Equal(deadline["days"]!.AsArray().Select(day => (double)day!["countedTime"]!["seconds"]!), plain["days"]!.AsArray().Select(day => (double)day!["countedTime"]!["seconds"]!));
        }

        (await DeadlineAsync(await kerman.SignInAsync("other"), request.Id)).IsProblem(404, "request_not_found");
        (await DeadlineAsync(await kerman.SignInAsync("other", "expert:finance"), request.Id)).IsProblem(404, "request_not_found");
        (await DeadlineAsync(maryam.At("kaums"), request.Id)).IsProblem(404, "request_not_found");
        (await DeadlineAsync(maryam, "x")).IsProblem(404, "request_not_found");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Where_no_clock_has_run_there_is_nothing_to_explain()
    {
        var sara = await (await HostAsync()).At("kaums").SignInAsync("sara-explained");
        var letter = await sara.SubmitAsync(Letters.Kaums);
        Assert.Null((await DataAsync(sara, Asked, new { id = letter.Id }))["request"]!["deadline"]);
        (await DeadlineAsync(sara, letter.Id)).IsProblem(404, "no_deadline");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_clock_that_has_ended_tells_how()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var (maryam, expert) = await PeopleAsync(host);
        var (answered, withdrawn, late) = (await maryam.SubmitAsync(Letters.Kerman), await maryam.SubmitAsync(Letters.Kerman), await maryam.SubmitAsync(Letters.Kerman));
        await expert.DoneAsync("reply", answered, """{"text":"انجام شد.","final":true}""");
        await maryam.DoneAsync("withdraw", withdrawn);
        host.Clock.Advance(TimeSpan.FromDays(30));
        (maryam, expert) = await PeopleAsync(host);
        Assert.Equal("MISSED", (string)(await ExplainedAsync(maryam, late.Id))["status"]!);
        await expert.DoneAsync("reply", late, """{"text":"ببخشید، انجام شد.","final":true}""");

        var (met, stopped, metLate) = (await ExplainedAsync(maryam, answered.Id), await ExplainedAsync(maryam, withdrawn.Id), await ExplainedAsync(maryam, late.Id));
        Assert.Equal(["MET", "STOPPED", "MET_LATE"], new[] { met, stopped, metLate }.Select(deadline => (string)deadline["status"]!));
        Assert.InRange((double)met["used"]!["seconds"]!, 0, 60);
        Assert.True((double)metLate["used"]!["seconds"]! > (double)metLate["officeTime"]!["seconds"]!);
        Assert.All([met, stopped, metLate], deadline => Assert.NotNull(deadline["endedAt"]));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-35", "I-18")]
    public async Task While_the_applicant_is_in_turn_the_clock_stands_still_and_is_never_late()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await ImportAsync(host, Pausing);
        var (maryam, expert) = await PeopleAsync(host);
        var request = await maryam.SubmitAsync(Letters.Kerman);
        request = await expert.DoneAsync("reply", request, """{"text":"کدام دوره؟"}""");

        host.Clock.Advance(TimeSpan.FromDays(30));
        (maryam, expert) = await PeopleAsync(host);
        var control = await maryam.SubmitAsync(Letters.Kerman);
        var paused = await ExplainedAsync(maryam, request.Id);
        Assert.Equal("PAUSED", (string)paused["status"]!);
        Assert.Null(Assert.Single(paused["pauses"]!.AsArray())!["until"]);
        var plain = await maryam.ReadAsync(request.Id);
        Assert.Equal((null, false, true), ((string?)plain.Json["answerDue"], (bool)plain.Json["isOverdue"]!, plain.Json["pausedSince"] is not null));

        request = await maryam.DoneAsync("reply", request, """{"text":"دوره هوش تجاری."}""");
        var resumed = await ExplainedAsync(maryam, request.Id);
        Assert.Equal("RUNNING", (string)resumed["status"]!);
        Assert.NotNull(Assert.Single(resumed["pauses"]!.AsArray())!["until"]);
        Assert.Contains(resumed["days"]!.AsArray(), day => day!["paused"]!.AsArray().Count > 0);

        host.Clock.Advance(TimeSpan.FromDays(30));
        (maryam, expert) = await PeopleAsync(host);
        await UntilAsync(host.ConnectionString, Overdue + $" and stream_id = '{request.Id}'", 1);
        Assert.Equal(1, await CountAsync(host.ConnectionString, Overdue + $" and stream_id = '{control.Id}'"));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-32")]
    public async Task What_is_late_is_marked_in_queue_and_tracking_and_found_there()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var (maryam, expert) = await PeopleAsync(host);
        var (late, answered) = (await maryam.SubmitAsync(Letters.Kerman), await maryam.SubmitAsync(Letters.Kerman));
        await expert.DoneAsync("reply", answered, """{"text":"انجام شد.","final":true}""");
        host.Clock.Advance(TimeSpan.FromDays(30));
        (maryam, expert) = await PeopleAsync(host);
        var inTime = await maryam.SubmitAsync(Letters.Kerman);
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));

        var mine = await DataAsync(maryam, "{ all: myRequests(first: 3) { nodes { id isOverdue } } late: myRequests(overdue: true) { totalCount nodes { id } } }");
        Assert.Equal([(inTime.Id, false), (answered.Id, false), (late.Id, true)], mine["all"]!["nodes"]!.AsArray().Select(node => ((string)node!["id"]!, (bool)node["isOverdue"]!)));
        Assert.Equal((1, late.Id), ((int)mine["late"]!["totalCount"]!, (string)Assert.Single(mine["late"]!["nodes"]!.AsArray())!["id"]!));

        var queue = await DataAsync(expert, "{ late: queue(overdue: true, first: 100) { nodes { id isOverdue } } byDue: queue(sort: DUE_FIRST, first: 100) { nodes { id isOverdue answerDue { at } } } }");
        Assert.Contains(queue["late"]!["nodes"]!.AsArray(), node => (string)node!["id"]! == late.Id);
        Assert.All(queue["late"]!["nodes"]!.AsArray(), node => Assert.True((bool)node!["isOverdue"]!));
        Assert.DoesNotContain(queue["late"]!["nodes"]!.AsArray(), node => (string)node!["id"]! == inTime.Id || (string)node["id"]! == answered.Id);
        var byDue = queue["byDue"]!["nodes"]!.AsArray().Select(node => node!["answerDue"] is { } due ? (DateTimeOffset)due["at"]! : DateTimeOffset.MaxValue).ToList();
        Assert.Equal(byDue.Order(), byDue);
        // Those that are late come before those that are not.
        var marks = queue["byDue"]!["nodes"]!.AsArray().Select(node => (bool)node!["isOverdue"]!).ToList();
        Assert.Equal(marks.OrderDescending(), marks);

        Assert.True((bool)(await maryam.ReadAsync(late.Id)).Json["isOverdue"]!);
        Assert.False((bool)(await maryam.ReadAsync(inTime.Id)).Json["isOverdue"]!);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_closure_announced_later_explains_the_clocks_that_it_moved_and_no_other()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await ImportAsync(host, Pausing);
        var (maryam, expert) = await PeopleAsync(host);
        var (running, answered, paused) = (await maryam.SubmitAsync(Letters.Kerman), await maryam.SubmitAsync(Letters.Kerman), await maryam.SubmitAsync(Letters.Kerman));
        await expert.DoneAsync("reply", answered, """{"text":"انجام شد.","final":true}""");
        paused = await expert.DoneAsync("reply", paused, """{"text":"کدام؟"}""");
        var before = (await ExplainedAsync(maryam, answered.Id))["due"]!.ToJsonString();

        await ImportAsync(host, Pausing, Closed(host.Clock, 14));
        await UntilAsync(host.ConnectionString, Moved + $" and stream_id = '{running.Id}'", 1);

        var moved = await ExplainedAsync(maryam, running.Id);
        var move = Assert.Single(moved["moves"]!.AsArray())!;
        Assert.Equal((DateTimeOffset)moved["due"]!["at"]!, (DateTimeOffset)move["to"]!["at"]!);
        Assert.All(move["days"]!.AsArray(), day => Assert.Equal("Air pollution", (string)day!["reason"]!["en"]!));
        Assert.Contains(moved["days"]!.AsArray(), day => (string)day!["kind"]! == "CLOSED" && (string)day["reason"]!["fa"]! == "آلودگی هوا");

        // What was answered was counted by what was known then.
        var ended = await ExplainedAsync(maryam, answered.Id);
        Assert.Equal(before, ended["due"]!.ToJsonString());
        Assert.DoesNotContain(ended["days"]!.AsArray(), day => (string)day!["kind"]! == "CLOSED");

        // What is paused has no time that could be moved; it runs on by what is known then.
        Assert.Equal("PAUSED", (string)(await ExplainedAsync(maryam, paused.Id))["status"]!);
        await maryam.DoneAsync("reply", paused, """{"text":"این."}""");
        Assert.Contains((await ExplainedAsync(maryam, paused.Id))["days"]!.AsArray(), day => (string)day!["kind"]! == "CLOSED");
        Assert.Equal(0, await CountAsync(host.ConnectionString, Moved + $" and stream_id in ('{paused.Id}', '{answered.Id}')"));
    }

    private static async Task<(Member Maryam, Member Expert)> PeopleAsync(TestHost host) =>
        (await host.At("kerman").SignInAsync("maryam"), await host.At("kerman").SignInAsync("ahmadi", "expert:it"));

    /// <summary>The explanation, which always agrees with itself and with what tracking shows.</summary>
    private static async Task<JsonNode> ExplainedAsync(Member reader, string id)
    {
        var request = (await DataAsync(reader, Asked, new { id }))["request"]!;
        var deadline = request["deadline"]!;
        Assert.Equal((double)deadline["officeTime"]!["seconds"]!, deadline["days"]!.AsArray().Sum(day => (double)day!["countedTime"]!["seconds"]!), 0.000_001);
        if (request["answerDue"] is { } due)
            Assert.Equal((DateTimeOffset)due["at"]!, (DateTimeOffset)deadline["due"]!["at"]!);
        var end = (string)deadline["due"]!["jalali"]!;
        Assert.Equal(end[..10], (string)deadline["days"]!.AsArray()[^1]!["date"]!["jalali"]!);
        return deadline;
    }

    private static Task<Reply> DeadlineAsync(Member reader, string id) =>
        reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, reader.Path($"/api/requests/{id}/deadline")));
}
