using System.Net;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>Whole lives of requests over HTTP, at each organisation as its guide tells them.</summary>
public sealed class LifeTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    [Seed("K-01", "K-32", "K-33", "K-34", "K-51")]
    public async Task At_kaums_a_letter_is_approved_assigned_answered_and_closed()
    {
        var desk = (await HostAsync()).At("kaums");
        var sara = await desk.SignInAsync("sara-life");
        var karimi = await desk.SignInAsync("karimi", "approver");
        var ahmadi = await desk.SignInAsync("ahmadi", "expert:it");

        var request = (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        Assert.Equal("awaitingApproval", (string?)request.Json["status"]);
        Assert.Equal($"/kaums/api/requests/{request.Id}", request.Header("Location"));
        Assert.Equal("\"1\"", request.Header("ETag"));
        (await ahmadi.ReadAsync(request.Id)).IsProblem(404, "request_not_found");

        request = await karimi.DoneAsync("approve", request, Letters.Approval);
        Assert.Equal("awaitingReply", (string?)request.Json["status"]);
        request = await ahmadi.DoneAsync("assign", request, """{"to":"ahmadi"}""");
        request = await ahmadi.DoneAsync("notes", request, """{"text":"تماس گرفته شد"}""");
        request = await ahmadi.DoneAsync("reply", request, """{"text":"شماره دانشجویی؟"}""");
        Assert.Equal("inProgress", (string?)request.Json["status"]);
        request = await sara.DoneAsync("reply", request, """{"text":"۱۲۳"}""");
        request = await ahmadi.DoneAsync("reply", request, """{"text":"انجام شد","final":true}""");
        Assert.Equal("answered", (string?)request.Json["status"]);
        request = await ahmadi.DoneAsync("close", request);
        Assert.Equal("closed", (string?)request.Json["status"]);
        Assert.Equal(8, request.Version);

        var seen = (await sara.ReadAsync(request.Id)).Is(HttpStatusCode.OK);
        Assert.Equal(3, seen.Json["messages"]!.AsArray().Count);
        Assert.Null(seen.Json["notes"]);
        Assert.Null(seen.Json["assignee"]);
        Assert.DoesNotContain("تماس گرفته شد", seen.Text);
        var inside = (await ahmadi.ReadAsync(request.Id)).Is(HttpStatusCode.OK);
        Assert.Equal("تماس گرفته شد", (string?)inside.Json["notes"]![0]!["text"]);
        Assert.Equal("ahmadi", (string?)inside.Json["assignee"]);
        Assert.Equal("\"8\"", inside.Header("ETag"));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("K-30", "K-36")]
    public async Task At_kaums_a_refused_letter_says_why()
    {
        var desk = (await HostAsync()).At("kaums");
        var sara = await desk.SignInAsync("sara-refused");
        var request = await sara.SubmitAsync(Letters.Kaums);
        request = await (await desk.SignInAsync("karimi", "approver")).DoneAsync("reject", request, """{"reasonCodes":["illegible"],"text":"ناخوانا"}""");
        Assert.Equal("rejected", (string?)request.Json["status"]);
        var seen = await sara.ReadAsync(request.Id);
        Assert.Equal("illegible", (string?)seen.Json["refusal"]!["reasonCodes"]![0]);
        (await sara.DoAsync("withdraw", request.Id, request.Version)).IsProblem(409, "request_ended");
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-01", "E-37", "E-38")]
    public async Task At_kerman_silence_of_two_working_days_may_be_taken_to_the_head()
    {
        var host = await HostAsync();
        var desk = host.At("kerman");
        var reza = await desk.SignInAsync("reza-life");
        var request = (await reza.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        Assert.Matches("^[0-9]{5,6}$", (string)request.Json["trackingCode"]!);
        Assert.NotNull(request.Json["answerDue"]);

        var early = (await reza.DoAsync("escalate", request.Id, request.Version)).IsProblem(409, "not_yet_due");
        Assert.NotNull(early.Json["parameters"]!["due"]);

        host.Clock.Advance(TimeSpan.FromDays(20));
        reza = await desk.SignInAsync("reza-life");
        request = await reza.DoneAsync("escalate", request, """{"text":"کسی پاسخ نداد"}""");
        Assert.Equal("head", (string?)(await reza.ReadAsync(request.Id)).Json["unit"]);
        (await (await desk.SignInAsync("it-expert", "expert:it")).ReadAsync(request.Id)).IsProblem(404, "request_not_found");
        var head = await desk.SignInAsync("kazemi", "head:head");
        request = await head.DoneAsync("refer", request, """{"toUnit":"finance","reason":"پرسش مالی است"}""");
        (await head.ReadAsync(request.Id)).IsProblem(404, "request_not_found");
        request = await (await desk.SignInAsync("moradi", "expert:finance")).DoneAsync("reply", request, """{"text":"پرداخت شد","final":true}""");
        Assert.Equal("answered", (string?)request.Json["status"]);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("F-29")]
    public async Task At_faragostar_numbers_follow_each_other()
    {
        var sender = await (await HostAsync()).At("faragostar").SignInAsync("sender");
        var first = long.Parse((string)(await sender.SubmitAsync(Letters.Faragostar)).Is(HttpStatusCode.Created).Json["trackingCode"]!);
        (await sender.SubmitAsync("""{"service":"feedback","subject":"بدون متن"}""")).IsProblem(400, "invalid_command");
        var second = long.Parse((string)(await sender.SubmitAsync(Letters.Faragostar)).Json["trackingCode"]!);
        Assert.True(first >= 100_001);
        Assert.Equal(first + 1, second);
    }

    [PostgresTheory(Timeout = 60_000)]
    [Seed("F-02", "F-17", "F-35", "Q-22", "Q-24")]
    [InlineData("ikiu", "software-office")]
    [InlineData("faragostar", "secretariat")]
    public async Task Elsewhere_a_request_goes_to_its_unit_at_once(string organisation, string unit)
    {
        var desk = (await HostAsync()).At(organisation);
        var request = (await (await desk.SignInAsync("applicant")).SubmitAsync(Letters.Of(organisation))).Is(HttpStatusCode.Created);
        Assert.Equal("awaitingReply", (string?)request.Json["status"]);
        request = await (await desk.SignInAsync("answerer", $"expert:{unit}")).DoneAsync("reply", request, """{"text":"انجام شد","final":true}""");
        Assert.Equal("answered", (string?)request.Json["status"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Every_event_says_who_in_which_role_from_where_and_why()
    {
        var host = await HostAsync();
        var desk = host.At("kaums");
        var request = await (await desk.SignInAsync("sara-headers")).SubmitAsync(Letters.Kaums, ("X-Time-Zone", "Asia/Tehran"), ("X-Correlation-Id", "talk-1"));
        await (await desk.SignInAsync("karimi", "approver")).DoneAsync("approve", request, Letters.Approval);
        var events = await host.Store.ReadStreamAsync(new("kaums", Guid.Parse(request.Id)));
        var (first, second) = (events[0].Metadata, events[1].Metadata);
        Assert.Equal("talk-1", first.CorrelationId);
        Assert.Equal(first.Headers["command_id"], first.CausationId);
        Assert.Equal(("sara-headers", "applicant", "kaums", "Asia/Tehran", "submit"), (first.Headers["actor_id"], first.Headers["actor_role"], first.Headers["organisation"], first.Headers["client_time_zone"], first.Headers["command"]));
        Assert.Equal(("karimi", "approver", "approve"), (second.Headers["actor_id"], second.Headers["actor_role"], second.Headers["command"]));
        Assert.NotNull(second.CorrelationId);
        Assert.DoesNotContain("client_time_zone", second.Headers.Keys);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_repeat_of_what_stands_appends_nothing()
    {
        var host = await HostAsync();
        var desk = host.At("kaums");
        var karimi = await desk.SignInAsync("karimi", "approver");
        var request = await karimi.DoneAsync("approve", await (await desk.SignInAsync("sara-repeat")).SubmitAsync(Letters.Kaums), Letters.Approval);
        var head = await host.ActsAsync();
        var again = await karimi.DoneAsync("approve", request, Letters.Approval);
        Assert.Equal(request.Version, again.Version);
        Assert.Empty(again.Json["events"]!.AsArray());
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task In_the_wrong_state_a_command_says_which_state_stands()
    {
        var host = await HostAsync();
        var desk = host.At("kerman");
        var (reza, expert) = (await desk.SignInAsync("reza-ended"), await desk.SignInAsync("it-ended", "expert:it"));
        var request = await reza.DoneAsync("withdraw", await reza.SubmitAsync(Letters.Kerman));
        var head = await host.ActsAsync();
        await RefusedAsync(reza, "reply", """{"text":"x"}""", "request_not_open");
        await RefusedAsync(reza, "withdraw", """{"reason":"another"}""", "request_ended");
        await RefusedAsync(reza, "escalate", "{}", "not_awaiting_reply");
        await RefusedAsync(reza, "reopen", """{"reason":"x"}""", "not_closed");
        await RefusedAsync(expert, "reply", """{"text":"x"}""", "request_not_open");
        await RefusedAsync(expert, "assign", """{"to":"it-ended"}""", "request_not_open");
        await RefusedAsync(expert, "refer", """{"toUnit":"finance","reason":"x"}""", "request_not_open");
        await RefusedAsync(expert, "close", """{"reason":"x"}""", "request_not_open");
        Assert.Equal(head, await host.ActsAsync());

        var kaums = host.At("kaums");
        request = await (await kaums.SignInAsync("sara-ended")).SubmitAsync(Letters.Kaums);
        var approver = await kaums.SignInAsync("karimi", "approver");
        request = await approver.DoneAsync("reject", request, """{"text":"x"}""");
        await RefusedAsync(approver, "approve", Letters.Approval, "not_awaiting_approval", "rejected");
        await RefusedAsync(approver, "reject", """{"text":"another"}""", "not_awaiting_approval", "rejected");

        async Task RefusedAsync(Member member, string path, string json, string code, string status = "withdrawn") =>
            Assert.Equal(status, (string?)(await member.DoAsync(path, request.Id, request.Version, json)).IsProblem(409, code).Json["parameters"]!["status"]);
    }
}
