using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Processes;
using ServiceDesk.Api.Webhooks;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Webhooks;

/// <summary>Integrators are told of every event, each request's in order, and nothing is lost by a receiver or a process that fails.</summary>
[Collection(ApiTest.Name)]
public sealed class WebhookTests(HostFixture fixture)
{
    private const string Newer = "whsec_YSBuZXdlciBzZWNyZXQgdGhhdCBub2JvZHkga25vd3M=";

    [NodeAndPostgresFact(Timeout = 120_000)]
    public async Task A_receiver_is_told_in_order_with_ids_alone_under_signatures_that_a_library_of_others_verifies()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var settings = receiver.Settings;
        (settings["ServiceDesk:Webhooks:crm:Secret"], settings["ServiceDesk:Webhooks:crm:PreviousSecret"]) = (Newer, TestReceiver.Secret);
        await using var host = await StartAsync(settings);
        var (request, history) = await LifeAsync(host);
        await (await host.At("kerman").SignInAsync("reza")).SubmitAsync(Letters.Kerman);
        await UntilAsync(() => receiver.Taken.Count(post => post.Request == request) >= history);

        var told = receiver.Taken.Where(post => post.Request == request).ToList();
        Assert.Equal(Enumerable.Range(1, told.Count).Select(version => (long)version), told.Select(post => post.Version));
        Assert.Equal("request_submitted", told[0].Type);
        Assert.All(receiver.Posts, post =>
        {
            Assert.Equal("kaums", (string?)post.Json["data"]!["organisation"]);
            Assert.DoesNotContain("sara", post.Body);
            Assert.Equal(["organisation", "request", "version", "position"], post.Json["data"]!.AsObject().Select(member => member.Key));
        });

        await using var verifier = (await NodeFolder.InstallAsync("Servers/npm")).Start("verify.mjs");
        async Task<string?> VerdictAsync(string secret, TestReceiver.Post post)
        {
            await verifier.Input.WriteLineAsync(JsonSerializer.Serialize(new { secret, headers = post.Headers, body = post.Body }));
            await verifier.Input.FlushAsync();
            return await verifier.Output.ReadLineAsync();
        }
        foreach (var secret in new[] { Newer, TestReceiver.Secret })
            Assert.Equal("good", await VerdictAsync(secret, told[0]));
        Assert.NotEqual("good", await VerdictAsync("whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldCBhbHRvZ2V0aGVy", told[0]));
        Assert.NotEqual("good", await VerdictAsync(Newer, told[0] with { Body = told[1].Body }));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Whole_events_and_certain_kinds_are_told_where_the_settings_say_so()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var settings = receiver.Settings;
        (settings["ServiceDesk:Webhooks:crm:Scope"], settings["ServiceDesk:Webhooks:crm:Kinds"]) = ("events", "request_approved");
        await using var host = await StartAsync(settings);
        var (request, _) = await LifeAsync(host);
        await UntilAsync(() => receiver.Taken.Any(post => post.Request == request));
        Assert.All(receiver.Posts, post => Assert.Equal("request_approved", post.Type));
        Assert.Equal("12/34", (string?)receiver.Taken.Single(post => post.Request == request).Json["data"]!["event"]!["letterNumber"]);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task What_a_receiver_does_not_take_is_sent_again_before_what_follows_it_and_holds_up_no_other_request()
    {
        await using var receiver = await TestReceiver.StartAsync();
        receiver.Answer = _ => StatusCodes.Status503ServiceUnavailable;
        await using var host = await StartAsync(receiver.Settings);
        var (first, history) = await LifeAsync(host);
        receiver.Answer = post => post.Request == first ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
        await UntilAsync(() => receiver.Posts.Count(post => post.Request == first) >= 3);
        var (second, _) = await LifeAsync(host);
        await UntilAsync(() => receiver.Taken.Count(post => post.Request == second) >= history);
        // Always the same one, and nothing of what came after it.
        Assert.Equal([1L], receiver.Posts.Where(post => post.Request == first).Select(post => post.Version).Distinct());
        var health = await HealthAsync(host);
        Assert.Equal("degraded", (string?)health["status"]);
        Assert.True((int)health["webhooks"]![0]!["attempts"]! > 0);

        receiver.Answer = _ => StatusCodes.Status204NoContent;
        await UntilAsync(() => receiver.Taken.Count(post => post.Request == first) >= history);
        foreach (var request in new[] { first, second })
        {
            var taken = receiver.Taken.Where(post => post.Request == request).Select(post => post.Version).ToList();
            Assert.Equal(taken.Order(), taken);
            Assert.Equal(taken.Distinct(), taken);
        }
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task A_subscription_begins_anew_after_a_position_under_the_same_ids()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var database = await fixture.CreateDatabaseAsync();
        await using var host = await StartAsync(receiver.Settings, database);
        var (request, history) = await LifeAsync(host);
        await UntilAsync(() => receiver.Taken.Count(post => post.Request == request) >= history);
        var before = receiver.Taken.Where(post => post.Request == request).ToList();

        var run = await ProgramRun.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = database }, "webhooks", "crm", "--replay-after", $"{before[0].Position}");
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.StartsWith($"crm: at {before[0].Position} of ", run.Output);
        await UntilAsync(() => receiver.Taken.Count(post => post.Request == request) >= before.Count + history - 1);
        Assert.Equal(before.Skip(1).Take(history - 1).Select(post => post.Id), receiver.Taken.Where(post => post.Request == request).Skip(before.Count).Take(history - 1).Select(post => post.Id));

        var unknown = await ProgramRun.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = database }, "webhooks", "nobody", "--replay-after", "0");
        Assert.NotEqual(0, unknown.ExitCode);
        Assert.Contains("There is no webhook nobody; there are crm.", unknown.Errors);
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task After_a_process_was_killed_the_next_goes_on_and_nothing_is_left_out()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var database = await fixture.CreateDatabaseAsync();
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stays = new ManualResetEventSlim();
        receiver.Answer = _ =>
        {
            if (receiver.Posts.Count < 5)
                return StatusCodes.Status204NoContent;
            taken.TrySetResult();
            stays.Wait();
            return StatusCodes.Status204NoContent;
        };
        var settings = receiver.Settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);
        settings["ConnectionStrings__ServiceDesk"] = database;
        settings["ServiceDesk__Webhooks__crm__FromBeginning"] = "true";
        await using (var dying = ProgramRun.Start(settings, "--urls=http://127.0.0.1:0"))
        {
            await taken.Task;
            await dying.KillAsync();
        }
        stays.Set();
        receiver.Answer = _ => StatusCodes.Status204NoContent;
        await using var next = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0");
        await using var store = await TestHost.StartAsync(database);
        var expected = (await store.Store.ReadAllAsync(0, 10_000)).Where(e => e.Stream.Tenant == "kaums" && e.Type.StartsWith("request_", StringComparison.Ordinal)).Select(e => e.Position).ToHashSet();
        Assert.True(expected.Count > 10, $"{expected.Count} events");
        await UntilAsync(() => expected.IsSubsetOf(receiver.Taken.Select(post => post.Position)));
        foreach (var request in receiver.Taken.GroupBy(post => post.Request))
            Assert.Equal(request.Select(post => post.Version).Distinct().Order(), request.Select(post => post.Version).Distinct());
        Assert.Equal(receiver.Posts.Select(post => post.Position).Distinct().Count(), receiver.Posts.Select(post => post.Id).Distinct().Count());
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Into_ones_own_network_nothing_is_posted_unless_it_is_allowed()
    {
        await using var receiver = await TestReceiver.StartAsync();
        foreach (var url in new[] { receiver.Address.ToString(), $"http://localhost:{receiver.Address.Port}/", $"http://[::ffff:127.0.0.1]:{receiver.Address.Port}/", $"http://2130706433:{receiver.Address.Port}/" })
        {
            var settings = receiver.Settings;
            settings.Remove("ServiceDesk:Webhooks:crm:AllowedNetworks");
            settings["ServiceDesk:Webhooks:crm:Url"] = $"{url}hook";
            await using var host = await StartAsync(settings);
            await LifeAsync(host);
            WebhookStanding? standing = null;
            while (standing?.LastError is null)
            {
                await Task.Delay(20);
                standing = (await host.Services.GetRequiredService<WebhookPositions>().ListAsync(default)).SingleOrDefault();
            }
            Assert.Equal("address_refused", standing.LastError);
        }
        Assert.Empty(receiver.Posts);
    }

    [Theory]
    [InlineData("Url", "ftp://example.ir", "Url is where events are posted")]
    [InlineData("Url", "https://user@example.ir", "Url is where events are posted")]
    [InlineData("Secret", "whsec_short", "at least 24 random bytes")]
    [InlineData("Secret", "a long text that has not the form", "at least 24 random bytes")]
    [InlineData("Scope", "everything", "allowed are ids and events")]
    [InlineData("AllowedNetworks", "10.0.0.0/99", "allowed are networks")]
    [InlineData("Sekret", "x", "There is no setting")]
    public void A_wrong_setting_stops_the_start_with_what_is_allowed(string name, string value, string said)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ServiceDesk:Webhooks:crm:Organisation"] = "kaums",
            ["ServiceDesk:Webhooks:crm:Url"] = "https://example.ir/hook",
            ["ServiceDesk:Webhooks:crm:Secret"] = TestReceiver.Secret,
            [$"ServiceDesk:Webhooks:crm:{name}"] = value,
        };
        var failure = Assert.Throws<SettingException>(() => WebhookSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        Assert.Contains(said, failure.Message);
    }

    /// <summary>A letter that is submitted, approved and answered; how many events that is at the least.</summary>
    private static async Task<(string Request, int Events)> LifeAsync(TestHost host)
    {
        var (sara, approver, expert) = (await host.At("kaums").SignInAsync("sara"), await host.At("kaums").SignInAsync("karimi", "approver"), await host.At("kaums").SignInAsync("ahmadi", "expert:it"));
        var letter = await approver.DoneAsync("approve", (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created), Letters.Approval);
        await expert.DoneAsync("reply", letter, """{"text":"انجام شد","final":true}""");
        return (letter.Id, 3);
    }

    private async Task<TestHost> StartAsync(Dictionary<string, string> settings, string? database = null) => await TestHost.StartAsync(
        database ?? await fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration.AddInMemoryCollection(settings!));

    private static async Task<System.Text.Json.Nodes.JsonNode> HealthAsync(TestHost host) => System.Text.Json.Nodes.JsonNode.Parse(await host.Client.GetStringAsync("/health/ready"))!;

    /// <summary>Waits; the test's own limit ends it.</summary>
    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(20);
    }
}
