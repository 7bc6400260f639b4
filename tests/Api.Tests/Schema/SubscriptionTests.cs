using System.Net;
using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>What subscriptions tell, whom, and whom not.</summary>
public sealed class SubscriptionTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string OfRequest = "subscription($id: ID!) { requestChanged(id: $id) { id version status { value } messages { text } unit { key } } }";
    private const string OfCode = "subscription($code: String!) { statusChangedByTrackingCode(code: $code) { trackingCode status { value } } }";
    private const string Mine = "subscription { myRequestsChanged { id version status { value } } }";
    private const string OfQueue = "subscription($units: [String!]) { queueChanged(units: $units) { requestId item { id version unit { key } assigneeName } } }";
    private const string NoteText = "یادداشت⚑درونی";

    [Fact]
    public void Every_subscription_field_is_tried_here()
    {
        var fields = GraphQLEndpoint.BuildSchema().SubscriptionType!.Fields;
        Assert.Equal(["myRequestsChanged", "queueChanged", "requestChanged", "statusChangedByTrackingCode"], fields.Select(f => f.Name).Order());
        Assert.Equal("statusChangedByTrackingCode", Assert.Single(fields, f => FieldAccessRules.DeclaredOf(f)!.Access == FieldAccess.Anonymous).Name);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("I-20", "K-43")]
    public async Task A_request_is_shown_at_once_and_after_each_change()
    {
        var (host, request, owner, _, expert, _) = await ApprovedAsync("follow-owner");
        await using var follower = await Subscriber.BeginAsync(host, "kaums", Someone("follow-owner"), OfRequest, new { id = request.Id });
        Assert.Equal(2, (long)(await follower.DataAsync())!["version"]!);

        request = await expert.DoneAsync("reply", request, """{"text":"شماره دانشجویی؟"}""");
        var shown = (await follower.DataAsync())!;
        Assert.Equal((3L, "IN_PROGRESS", "شماره دانشجویی؟"), ((long)shown["version"]!, (string)shown["status"]!["value"]!, (string)shown["messages"]![0]!["text"]!));
        request = await expert.DoneAsync("notes", request, $$"""{"text":"{{NoteText}}"}""");
        var afterNote = (await follower.DataAsync())!;
        Assert.Equal(4, (long)afterNote["version"]!);
        Assert.DoesNotContain(NoteText, afterNote.ToJsonString());
        await owner.DoneAsync("reply", request, """{"text":"۱۲۳"}""");
        Assert.Equal(2, (await follower.DataAsync())!["messages"]!.AsArray().Count);
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("another person", "kaums")]
    [InlineData("another unit's expert", "kaums", "expert:education")]
    [InlineData("an approver of another unit", "kaums", "approver:education")]
    [InlineData("an administrator", "kaums", "administrator")]
    [InlineData("another organisation's expert of a unit of the same key", "kerman", "expert:it")]
    [InlineData("another organisation's auditor", "kerman", "auditor")]
    public async Task A_request_is_shown_to_nobody_else(string who, string organisation, params string[] roles)
    {
        var (host, request, _, _, expert, _) = await ApprovedAsync("follow-owner");
        var stranger = Someone(who, roles);
        await using (var refused = await Subscriber.BeginAsync(host, organisation, stranger, OfRequest, new { id = request.Id }))
            await refused.EndsWithAsync("request_not_found");
        if (organisation != "kaums")
            return;

        // Their own lists hear nothing of it either: the next they hear of is what is theirs.
        await using var mine = await Subscriber.BeginAsync(host, "kaums", stranger, Mine);
        await expert.DoneAsync("reply", request, """{"text":"?"}""");
        var own = (await (await host.At("kaums").SignInAsync(who)).SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        Assert.Equal(own.Id, (string?)(await mine.DataAsync())!["id"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Nobody_signed_in_follows_only_a_code()
    {
        var (host, request, _, _, _, _) = await ApprovedAsync("follow-owner");
        foreach (var subscription in new[] { OfRequest, Mine, OfQueue })
        {
            await using var nobody = await Subscriber.BeginAsync(host, "kaums", null, subscription, subscription == OfRequest ? new { id = request.Id } : null);
            await nobody.EndsWithAsync("not_signed_in");
        }
        await using var applicant = await Subscriber.BeginAsync(host, "kaums", Someone("follow-owner"), OfQueue);
        await applicant.EndsWithAsync("not_your_role");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Whoever_loses_the_right_to_a_request_is_told_so_and_gets_no_more_of_it()
    {
        var (host, request, _, _, expert, _) = await ApprovedAsync("follow-owner");
        await using var follower = await Subscriber.BeginAsync(host, "kaums", Someone("ahmadi", "expert:it"), OfRequest, new { id = request.Id });
        Assert.Equal("it", (string?)(await follower.DataAsync())!["unit"]!["key"]);
        await expert.DoneAsync("refer", request, """{"toUnit":"education","reason":"آموزش"}""");
        await follower.EndsWithAsync("request_not_found");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_code_alone_follows_the_status_and_nothing_else()
    {
        var (host, request, _, _, expert, _) = await ApprovedAsync("follow-owner");
        var code = (string)request.Json["trackingCode"]!;
        await using var follower = await Subscriber.BeginAsync(host, "kaums", null, OfCode, new { code = code.ToLowerInvariant().Replace('-', ' ') });
        Assert.Equal($$$"""{"trackingCode":"{{{code}}}","status":{"value":"AWAITING_REPLY"}}""", (await follower.DataAsync())!.ToJsonString());
        // Neither changes the status.
        request = await expert.DoneAsync("assign", request, """{"to":"ahmadi"}""");
        request = await expert.DoneAsync("notes", request, $$"""{"text":"{{NoteText}}"}""");
        await expert.DoneAsync("reply", request, """{"text":"انجام شد","final":true}""");
        Assert.Equal("ANSWERED", (string?)(await follower.DataAsync())!["status"]!["value"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_code_that_names_nothing_or_can_be_guessed_is_refused_as_in_the_query()
    {
        var (host, request, _, _, _, _) = await ApprovedAsync("follow-owner");
        var code = (string)request.Json["trackingCode"]!;
        var sequential = (string)(await (await host.At("kerman").SignInAsync("follow-owner")).SubmitAsync(Letters.Kerman)).Json["trackingCode"]!;
        foreach (var (organisation, tried) in new[] { ("kerman", sequential), ("kerman", code), ("kaums", code[..^1] + (code[^1] == 'A' ? 'B' : 'A')), ("kaums", "77"), ("kaums", ""), ("kaums", "x\0y") })
        {
            await using var follower = await Subscriber.BeginAsync(host, organisation, null, OfCode, new { code = tried });
            await follower.EndsWithAsync("request_not_found");
        }
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("I-20")]
    public async Task My_requests_tell_of_each_and_of_new_ones_but_of_nobody_elses()
    {
        var host = await HostAsync();
        var (owner, other) = (await host.At("kaums").SignInAsync("follow-mine"), await host.At("kaums").SignInAsync("follow-other"));
        // The same person at another organisation is somebody else there.
        await using var elsewhere = await Subscriber.BeginAsync(host, "kerman", Someone("follow-mine"), Mine);
        await using var follower = await Subscriber.BeginAsync(host, "kaums", Someone("follow-mine"), Mine);
        await other.SubmitAsync(Letters.Kaums);
        var first = await owner.SubmitAsync(Letters.Kaums);
        Assert.Equal((first.Id, 1L), await NextAsync());
        var second = await owner.SubmitAsync(Letters.Kaums);
        Assert.Equal((second.Id, 1L), await NextAsync());
        first = await (await host.At("kaums").SignInAsync("approving", "approver")).DoneAsync("approve", first, Letters.Approval);
        Assert.Equal((first.Id, 2L), await NextAsync());
        var there = await (await host.At("kerman").SignInAsync("follow-mine")).SubmitAsync(Letters.Kerman);
        Assert.Equal(there.Id, (string?)(await elsewhere.DataAsync())!["id"]);

        async Task<(string, long)> NextAsync() => await follower.DataAsync() is { } shown ? ((string)shown["id"]!, (long)shown["version"]!) : default;
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_units_queue_tells_what_comes_changes_and_leaves_and_its_query_shows_it_then()
    {
        var host = await HostAsync();
        var kaums = host.At("kaums");
        var (owner, approver, expert) = (await kaums.SignInAsync("follow-queue"), await kaums.SignInAsync("approving", "approver"), await kaums.SignInAsync("ahmadi", "expert:it"));
        await using var unit = await Subscriber.BeginAsync(host, "kaums", Someone("ahmadi", "expert:it"), OfQueue);
        await using var otherUnit = await Subscriber.BeginAsync(host, "kaums", Someone("rezaei", "expert:education"), OfQueue);
        await using var everything = await Subscriber.BeginAsync(host, "kaums", Someone("auditing", "auditor"), OfQueue);
        await using var elsewhere = await Subscriber.BeginAsync(host, "kerman", Someone("ahmadi", "expert:it"), OfQueue);
        await using var filtered = await Subscriber.BeginAsync(host, "kaums", Someone("auditing", "auditor"), OfQueue, new { units = new[] { "education" } });

        var request = await owner.SubmitAsync(Letters.Kaums);
        Assert.Equal((request.Id, 1L, "it"), Item(await everything.DataAsync()));
        request = await approver.DoneAsync("approve", request, Letters.Approval);
        // The unit hears of it only now: until its approval it was not in its list (K-34).
        Assert.Equal((request.Id, 2L, "it"), Item(await unit.DataAsync()));
        Assert.Contains(request.Id, (await DataAsync(expert, "{ queue(first: 100, sort: NEWEST_FIRST) { nodes { id } } }")).ToJsonString());
        Assert.Equal((request.Id, 2L, "it"), Item(await everything.DataAsync()));
        request = await expert.DoneAsync("refer", request, """{"toUnit":"education","reason":"آموزش"}""");
        Assert.Equal((request.Id, null, null), Item(await unit.DataAsync()));
        Assert.Equal((request.Id, 3L, "education"), Item(await otherUnit.DataAsync()));
        Assert.Equal((request.Id, 3L, "education"), Item(await everything.DataAsync()));
        Assert.Equal((request.Id, 3L, "education"), Item(await filtered.DataAsync()));

        // The unit that it has left hears of it no more, and the other organisation never did: the next they hear of is theirs.
        await (await kaums.SignInAsync("rezaei", "expert:education")).DoneAsync("reply", request, """{"text":"?"}""");
        Assert.Equal((request.Id, 4L, "education"), Item(await otherUnit.DataAsync()));
        var next = await approver.DoneAsync("approve", await owner.SubmitAsync(Letters.Kaums), Letters.Approval);
        Assert.Equal((next.Id, 2L, "it"), Item(await unit.DataAsync()));
        var there = await (await host.At("kerman").SignInAsync("follow-queue")).SubmitAsync(Letters.Kerman);
        Assert.Equal((there.Id, 1L, "it"), Item(await elsewhere.DataAsync()));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_escalated_request_leaves_the_silent_units_queue()
    {
        var host = await HostAsync();
        var owner = await host.At("kerman").SignInAsync("follow-escalating");
        await using var unit = await Subscriber.BeginAsync(host, "kerman", Someone("ahmadi", "expert:it"), OfQueue);
        await using var head = await Subscriber.BeginAsync(host, "kerman", Someone("kazemi", "head:head"), OfQueue);
        var request = await owner.SubmitAsync(Letters.Kerman);
        Assert.Equal((request.Id, 1L, "it"), Item(await unit.DataAsync()));
        host.Clock.Advance(TimeSpan.FromDays(20));
        await (await host.At("kerman").SignInAsync("follow-escalating")).DoneAsync("escalate", request, """{"text":"کسی پاسخ نداد"}""");
        Assert.Equal((request.Id, null, null), Item(await unit.DataAsync()));
        Assert.Equal((request.Id, 2L, "head"), Item(await head.DataAsync()));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Staffs_own_requests_are_not_in_their_queue()
    {
        var (host, request, _, _, _, _) = await ApprovedAsync("follow-owner");
        await using var queue = await Subscriber.BeginAsync(host, "kaums", Someone("ahmadi", "expert:it"), OfQueue);
        var own = await (await host.At("kaums").SignInAsync("ahmadi", "expert:it")).SubmitAsync(Letters.Kaums);
        await (await host.At("kaums").SignInAsync("approving", "approver")).DoneAsync("approve", own, Letters.Approval);
        await (await host.At("kaums").SignInAsync("rostami", "expert:it")).DoneAsync("assign", request, """{"to":"rostami"}""");
        Assert.Equal((request.Id, 3L, "it"), Item(await queue.DataAsync()));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task What_is_done_in_one_process_is_told_by_the_other()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await using var other = await TestHost.StartAsync(host.ConnectionString);
        var owner = await other.At("kaums").SignInAsync("follow-far");
        await using var mine = await Subscriber.BeginAsync(host, "kaums", Someone("follow-far"), Mine);
        await using var queue = await Subscriber.BeginAsync(host, "kaums", Someone("ahmadi", "expert:it"), OfQueue);
        var request = await owner.SubmitAsync(Letters.Kaums);
        Assert.Equal(request.Id, (string?)(await mine.DataAsync())!["id"]);
        await using var code = await Subscriber.BeginAsync(host, "kaums", null, OfCode, new { code = (string)request.Json["trackingCode"]! });
        Assert.Equal("AWAITING_APPROVAL", (string?)(await code.DataAsync())!["status"]!["value"]);
        await (await other.At("kaums").SignInAsync("approving", "approver")).DoneAsync("approve", request, Letters.Approval);
        Assert.Equal("AWAITING_REPLY", (string?)(await code.DataAsync())!["status"]!["value"]);
        Assert.Equal(2, (long)(await mine.DataAsync())!["version"]!);
        Assert.Equal((request.Id, 2L, "it"), Item(await queue.DataAsync()));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Whoever_goes_leaves_nothing_behind()
    {
        var (host, request, _, _, _, _) = await ApprovedAsync("follow-owner");
        for (var i = 0; i < 20; i++)
        {
            await using var one = await Subscriber.BeginAsync(host, "kaums", Someone("follow-owner"), OfRequest, new { id = request.Id });
            await one.DataAsync();
            await using var two = await Subscriber.BeginAsync(host, "kaums", Someone("ahmadi", "expert:it"), OfQueue);
        }
        Assert.Equal(0, host.Subscriptions);
    }

    private static (string Id, long? Version, string? Unit) Item(System.Text.Json.Nodes.JsonNode? change) =>
        ((string)change!["requestId"]!, (long?)change["item"]?["version"], (string?)change["item"]?["unit"]!["key"]);

    /// <summary>A signed-in person; a role is <c>approver</c> or <c>expert:it</c>.</summary>
    private static Person Someone(string id, params string[] roles) =>
        new(id, $"Name of {id}", null, [.. roles.Select(role => role.Split(':')).Select(parts => new Appointment(Enum.Parse<Role>(parts[0], ignoreCase: true), parts.ElementAtOrDefault(1)))]);
}
