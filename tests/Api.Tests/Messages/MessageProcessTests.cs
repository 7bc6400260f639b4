using System.Net;
using Npgsql;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Processes;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Messages;

/// <summary>Messages are neither lost nor doubled by several processes, or by the death of one.</summary>
[Collection(ApiTest.Name)]
public sealed class MessageProcessTests(HostFixture fixture)
{
    [PostgresFact(Timeout = 420_000)]
    public async Task Two_processes_hand_in_ten_thousand_messages_each_once()
    {
        const int Messages = 10_000;
        await using var gateway = await TestGateway.StartAsync();
        var database = await fixture.CreateDatabaseAsync();
        await QueueAsync(database, Messages);

        var settings = SettingsOf(gateway, database);
        // Under load an answer may take longer than the second that other tests wait for; then a repeat would be right.
        settings["ServiceDesk__Messages__Gateway__Timeout"] = "00:01:00";
        await using var one = ProgramRun.Start(settings, "--urls=http://127.0.0.1:0");
        await using var other = ProgramRun.Start(settings, "--urls=http://127.0.0.1:0");
        await WaitAsync(database, "select count(*) from read.outbox where status = 'queued'", waiting => waiting == 0);

        var posts = gateway.Posts.Count(post => post.To == "+989131234567");
        Assert.Equal(Messages, posts);
        Assert.Equal(Messages, await CountAsync(database, "select count(*) from mt_events e join read.outbox o on (data->>'message')::uuid = o.message_id where type = 'request_message_accepted' and o.recipient = '+989131234567'"));
        Assert.Equal(Messages, await CountAsync(database, "select count(distinct message_id) from read.outbox where recipient = '+989131234567' and provider_id is not null"));
        await WaitAsync(database, "select count(*) from message_attempt", open => open == 0);
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task A_host_killed_between_sending_and_recording_is_followed_by_one_repeat_under_the_same_key()
    {
        await using var gateway = await TestGateway.StartAsync();
        var database = await fixture.CreateDatabaseAsync();
        await QueueAsync(database, 1);
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        gateway.Behaviour = async (context, post) =>
        {
            if (post.To != "+989131234567" || taken.Task.IsCompleted)
                return true;
            gateway.Take(post);
            taken.SetResult();
            // The host dies while it waits for this answer.
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return false;
        };

        var settings = SettingsOf(gateway, database);
        await using (var dying = ProgramRun.Start(settings, "--urls=http://127.0.0.1:0"))
        {
            await taken.Task;
            await dying.KillAsync();
        }
        Assert.Equal(1, await CountAsync(database, "select count(*) from read.outbox where recipient = '+989131234567' and status = 'queued'"));

        await using var next = ProgramRun.Start(settings, "--urls=http://127.0.0.1:0");
        await WaitAsync(database, "select count(*) from read.outbox where recipient = '+989131234567' and status = 'accepted'", accepted => accepted == 1);
        var posts = gateway.Posts.Where(post => post.To == "+989131234567").ToList();
        Assert.Equal(2, posts.Count);
        Assert.Equal(posts[0].Key, posts[1].Key);
        Assert.Equal(1, await CountAsync(database, $"select count(*) from read.outbox where message_id = '{posts[0].Key}' and provider_id = '{gateway.Taken[posts[0].Key]}' and uncertain"));
    }

    /// <summary>As a host does that has no gateway yet.</summary>
    private static async Task QueueAsync(string database, int messages)
    {
        await using (var demonstration = await TestHost.StartAsync(database))
            await WaitAsync(database, "select count(*) from read.outbox where status = 'queued'", waiting => waiting == 0);
        await using var host = await TestHost.StartAsync(database, "Production");
        var maryam = await host.SignInAsync("kerman", "Maryam", "+989131234567");
        foreach (var batch in Enumerable.Range(0, messages).Chunk(20))
            await Task.WhenAll(batch.Select(async _ => (await maryam.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created)));
        Assert.Equal(messages, await CountAsync(database, "select count(*) from read.outbox where status = 'queued'"));
    }

    private static Dictionary<string, string> SettingsOf(TestGateway gateway, string database)
    {
        var settings = gateway.Settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);
        settings["ConnectionStrings__ServiceDesk"] = database;
        return settings;
    }

    /// <summary>Waits; the test's own limit ends it.</summary>
    private static async Task WaitAsync(string database, string sql, Func<long, bool> isEnough)
    {
        while (!isEnough(await CountAsync(database, sql)))
            await Task.Delay(50);
    }

    private static async Task<long> CountAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
