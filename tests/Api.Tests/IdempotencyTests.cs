using System.Net;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests;

/// <summary>Versions and keys: what makes commands safe to send twice and at the same time.</summary>
public sealed class IdempotencyTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task The_same_key_gives_the_stored_answer()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-key");
        var letter = await sara.WithLetterAsync(Letters.Kaums);
        var first = (await sara.SubmitAsync(letter, Key("k1"))).Is(HttpStatusCode.Created);
        Assert.Null(first.Header("Idempotency-Replayed"));
        var head = await host.ActsAsync();
        var again = (await sara.SubmitAsync(letter.Replace("\":", "\" :  "), Key("k1"))).Is(HttpStatusCode.Created);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal("true", again.Header("Idempotency-Replayed"));
        Assert.Equal((first.Header("ETag"), first.Header("Location")), (again.Header("ETag"), again.Header("Location")));
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task An_answer_is_forgotten_after_as_many_days_as_are_set()
    {
        var database = await Fixture.CreateDatabaseAsync();
        await using var host = await TestHost.StartAsync(database);
        var sara = await host.At("kaums").SignInAsync("sara-forgotten");
        var (one, two) = (await sara.WithLetterAsync(Letters.Kaums), await sara.WithLetterAsync(Letters.Kaums));
        var (old, recent) = (await sara.SubmitAsync(one, Key("f1")), await sara.SubmitAsync(two, Key("f2")));
        await using (var aged = host.Store.DataSource.CreateCommand($"update command_answer set answered_at = answered_at - interval '8 days' where answer like '%{old.Id}%'"))
            Assert.Equal(1, await aged.ExecuteNonQueryAsync());
        // Whichever process starts next.
        await using var other = await TestHost.StartAsync(database, configure: builder => builder.Configuration["ServiceDesk:Idempotency:KeptDays"] = "7");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        // A letter whose file is part of a request already is no new one, however long ago it was answered.
        while ((await sara.SubmitAsync(one, Key("f1"))).Status == HttpStatusCode.Created)
            await Task.Delay(20, patience.Token);
        Assert.Equal(["bodyFile file_already_used"], (await sara.SubmitAsync(one, Key("f1"))).Errors);
        Assert.Equal(recent.Id, (await sara.SubmitAsync(two, Key("f2"))).Id);

        foreach (var wrong in new[] { "0", "-1", "1.5", "for ever", "36501" })
            await Assert.ThrowsAsync<SettingException>(() => TestHost.StartAsync(database, configure: builder => builder.Configuration["ServiceDesk:Idempotency:KeptDays"] = wrong));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task The_stored_answer_stands_though_the_request_has_moved_on()
    {
        var host = await HostAsync();
        var desk = host.At("kaums");
        var sara = await desk.SignInAsync("sara-moved");
        var karimi = await desk.SignInAsync("karimi", "approver");
        var request = await sara.SubmitAsync(Letters.Kaums);
        var approved = (await karimi.DoAsync("approve", request.Id, 1, Letters.Approval, Key("k2"))).Is(HttpStatusCode.OK);
        await (await desk.SignInAsync("ahmadi", "expert:it")).DoneAsync("reply", approved, """{"text":"x"}""");
        var again = (await karimi.DoAsync("approve", request.Id, 1, Letters.Approval, Key("k2"))).Is(HttpStatusCode.OK);
        Assert.Equal(approved.Text, again.Text);
        Assert.Equal("\"2\"", again.Header("ETag"));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_key_belongs_to_one_command_of_one_person_of_one_organisation()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-scope");
        var request = (await sara.SubmitAsync(Letters.Kaums, Key("k3"))).Is(HttpStatusCode.Created);
        (await sara.SubmitAsync(Letters.Kaums.Replace("درخواست", "نامه"), Key("k3"))).IsProblem(422, "idempotency_key_reused");
        (await sara.DoAsync("withdraw", request.Id, 1, "{}", Key("k3"))).IsProblem(422, "idempotency_key_reused");
        Assert.Equal(1, (await sara.ReadAsync(request.Id)).Version);
        var reza = await host.At("kaums").SignInAsync("reza-scope");
        Assert.NotEqual(request.Id, (await reza.SubmitAsync(Letters.Kaums, Key("k3"))).Is(HttpStatusCode.Created).Id);
        var elsewhere = await host.At("kerman").SignInAsync("sara-scope");
        (await elsewhere.SubmitAsync(Letters.Kerman, Key("k3"))).Is(HttpStatusCode.Created);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_repeat_that_appends_nothing_takes_its_key_all_the_same()
    {
        var sara = await (await HostAsync()).At("kaums").SignInAsync("sara-nothing");
        var request = await sara.SubmitAsync(Letters.Kaums);
        var withdrawn = (await sara.DoAsync("withdraw", request.Id, 1, "{}", Key("n1"))).Is(HttpStatusCode.OK);
        var repeated = (await sara.DoAsync("withdraw", request.Id, 2, "{}", Key("n2"))).Is(HttpStatusCode.OK);
        Assert.Empty(repeated.Json["events"]!.AsArray());
        Assert.Equal(withdrawn.Version, repeated.Version);
        Assert.Equal("true", (await sara.DoAsync("withdraw", request.Id, 2, "{}", Key("n2"))).Is(HttpStatusCode.OK).Header("Idempotency-Replayed"));
        (await sara.DoAsync("withdraw", request.Id, 2, """{"reason":"other"}""", Key("n2"))).IsProblem(422, "idempotency_key_reused");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_refused_command_uses_up_no_key()
    {
        var sara = await (await HostAsync()).At("kaums").SignInAsync("sara-refused");
        (await sara.SubmitAsync("{}", Key("k4"))).IsProblem(400, "invalid_command");
        (await sara.SubmitAsync(Letters.Kaums, Key("k4"))).Is(HttpStatusCode.Created);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Of_many_at_once_with_one_key_one_is_done()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-parallel");
        var head = await host.ActsAsync();
        var letter = await sara.WithLetterAsync(Letters.Kaums);
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sara.SubmitAsync(letter, Key("k5"))));
        Assert.Equal(head + 1, await host.ActsAsync());
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Created && reply.Header("Idempotency-Replayed") is null);
        foreach (var reply in replies.Where(reply => reply.Status != HttpStatusCode.Created))
            reply.IsProblem(409, "idempotency_key_in_flight");
        Assert.Single(replies.Where(reply => reply.Status == HttpStatusCode.Created).Select(reply => reply.Id).Distinct());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Of_many_at_once_on_one_version_one_is_done()
    {
        var host = await HostAsync();
        var sara = await host.At("kerman").SignInAsync("sara-race");
        var request = await sara.SubmitAsync(Letters.Kerman);
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => sara.DoAsync("reply", request.Id, 1, $$"""{"text":"{{i}}"}""")));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        foreach (var reply in replies.Where(reply => reply.Status != HttpStatusCode.OK))
            Assert.Equal("2", (string?)reply.IsProblem(412, "version_conflict").Json["parameters"]!["currentVersion"]);
        Assert.Equal(2, (await host.Store.ReadStreamAsync(new("kerman", Guid.Parse(request.Id)))).Count);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_command_says_which_version_it_saw()
    {
        var host = await HostAsync();
        var sara = await host.At("kerman").SignInAsync("sara-version");
        var request = await sara.SubmitAsync(Letters.Kerman);
        foreach (var command in Api.Commands.RequestCommands.All.Where(command => !command.Starts && command.Path is "reply" or "withdraw" or "escalate" or "reopen"))
        {
            (await sara.DoAsync(command.Path, request.Id, null, command.Example)).IsProblem(428, "precondition_required");
            (await sara.DoAsync(command.Path, request.Id, 7, command.Example)).IsProblem(412, "version_conflict");
            (await sara.DoAsync(command.Path, request.Id, 0, command.Example)).IsProblem(412, "version_conflict");
        }
        Assert.Equal(1, (await sara.ReadAsync(request.Id)).Version);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Two_hosts_on_one_database_do_one_command_once()
    {
        var one = await HostAsync();
        await using var other = await TestHost.StartAsync(one.ConnectionString);
        var sara = await one.At("kerman").SignInAsync("sara-two");
        var there = sara.At("kerman", other.Client);
        var head = await one.ActsAsync();
        for (var i = 0; i < 10; i++)
        {
            var key = Key($"two-{i}");
            var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? sara : there).SubmitAsync(Letters.Kerman, key)));
            var done = replies.Where(reply => reply.Status == HttpStatusCode.Created).ToList();
            Assert.Single(done, reply => reply.Header("Idempotency-Replayed") is null);
            Assert.Single(done.Select(reply => reply.Id).Distinct());

            var request = done[0];
            replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? sara : there).DoAsync("reply", request.Id, 1, """{"text":"x"}""", Key($"reply-{i}"))));
            // No loser hears of a conflict: its own command is what it lost to.
            Assert.All(replies, reply => Assert.True(reply.Status == HttpStatusCode.OK || reply.Code == "idempotency_key_in_flight", reply.Text));
            Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK && reply.Header("Idempotency-Replayed") is null);
        }
        Assert.Equal(head + 20, await one.ActsAsync());
    }

    private static (string, string) Key(string key) => ("Idempotency-Key", key);
}
