using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Messages;

/// <summary>Several gateways are asked in their order, and nobody is sent the same message by two.</summary>
[Collection(ApiTest.Name)]
public sealed class FailOverTests(HostFixture fixture)
{
    [PostgresTheory(Timeout = 90_000)]
    [InlineData("is down")]
    [InlineData("has no credit")]
    public async Task The_second_takes_what_the_first_has_surely_not_taken(string why)
    {
        var first = await TestGateway.StartAsync();
        await using var second = await TestGateway.StartAsync();
        first.Behaviour = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status402PaymentRequired;
            return Task.FromResult(false);
        };
        var settings = Settings(first, second);
        if (why == "is down")
            await first.DisposeAsync();
        await using var host = await StartAsync(settings);
        var maryam = await host.At("kaums").SignInAsync("maryam", "09131234567", []);
        foreach (var letter in new[] { await maryam.SubmitAsync(Letters.Kaums), await maryam.SubmitAsync(Letters.Kaums) })
            await UntilAcceptedAsync(maryam, letter);
        Assert.Equal(2, second.Posts.Count(post => post.To == "+989131234567"));
        Assert.Empty(first.Taken);
        await first.DisposeAsync();
    }

    [PostgresTheory(Timeout = 90_000)]
    [InlineData("says 500 after taking it")]
    [InlineData("drops the connection after taking it")]
    [InlineData("is slower than it is waited for, and takes it")]
    public async Task What_the_first_may_have_taken_it_alone_is_asked_for_again(string how)
    {
        var first = await TestGateway.StartAsync();
        await using var second = await TestGateway.StartAsync();
        var (port, tries, taken) = (first.Address.Port, 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        first.Behaviour = async (context, post) =>
        {
            if (post.To != "+989131234567")
                return true;
            first.Take(post);
            Interlocked.Increment(ref tries);
            taken.TrySetResult();
            if (how.StartsWith("says", StringComparison.Ordinal))
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            else if (how.StartsWith("drops", StringComparison.Ordinal))
                context.Abort();
            else
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return false;
        };
        var settings = Settings(first, second);
        (settings["ServiceDesk:Messages:FirstDelay"], settings["ServiceDesk:Messages:LongestDelay"], settings["ServiceDesk:Messages:Attempts"]) = ("00:00:00.1", "00:00:00.1", "100");
        await using var host = await StartAsync(settings);
        var maryam = await host.At("kaums").SignInAsync("maryam", "09131234567", []);
        var letter = await maryam.SubmitAsync(Letters.Kaums);
        await taken.Task;
        // Now it is down, which alone would send the message to the second.
        await first.DisposeAsync();
        var before = await AttemptsAsync(host);
        while (await AttemptsAsync(host) < before + 3)
            await Task.Delay(20);
        Assert.DoesNotContain(second.Posts, post => post.To == "+989131234567");

        await using var again = await TestGateway.StartAsync(port);
        await UntilAcceptedAsync(maryam, letter);
        Assert.Single(again.Taken, message => again.Posts.Any(post => post.Key == message.Key && post.To == "+989131234567"));
        Assert.Equal(first.Posts.First(post => post.To == "+989131234567").Key, again.Posts.First(post => post.To == "+989131234567").Key);
        Assert.DoesNotContain(second.Posts, post => post.To == "+989131234567");
    }

    private static Dictionary<string, string> Settings(TestGateway first, TestGateway second)
    {
        var settings = new Dictionary<string, string> { ["ServiceDesk:Messages:FirstDelay"] = "00:00:00" };
        foreach (var (name, gateway) in new[] { ("1", first), ("2", second) })
            foreach (var (key, value) in gateway.Settings.Where(setting => setting.Key.Contains(":Gateway:", StringComparison.Ordinal)))
                settings[key.Replace(":Gateway:", $":Gateways:{name}:", StringComparison.Ordinal)] = value;
        settings["ServiceDesk:Messages:Gateways:1:PassOn"] = "402";
        return settings;
    }

    private async Task<TestHost> StartAsync(Dictionary<string, string> settings) =>
        await TestHost.StartAsync(await fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration.AddInMemoryCollection(settings!));

    private static async Task<long> AttemptsAsync(TestHost host)
    {
        await using var command = host.Store.DataSource.CreateCommand(
            "select coalesce(max(a.attempts), 0)::bigint from message_attempt a join outbox o using (tenant_id, message_id) where o.recipient = '+989131234567'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task UntilAcceptedAsync(Member reader, Reply request)
    {
        while ((string?)(await reader.ReadAsync(request.Id)).Is(HttpStatusCode.OK).Json["notifications"]![0]!["status"] != "accepted")
            await Task.Delay(20);
    }
}
