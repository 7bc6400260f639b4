using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Bench.Append;

namespace ServiceDesk.Bench.Messages;

/// <summary>Messages a second from the outbox to a gateway and back into the requests' streams, beside a bare loop of HTTP posts of the same bodies, in turns.</summary>
internal sealed class MessageBench(BenchServer server, BenchOptions options)
{
    /// <summary>As many as the product has in hand at a time unless it is set otherwise.</summary>
    private const int Hands = 8;

    public async Task RunAsync()
    {
        using var gateway = new Gateway();
        var (address, database) = (await gateway.AddressAsync(), await server.CreateDatabaseAsync());
        var queue = new MessageQueue(database);
        var (bare, drain, many, ratio, ratioOfMany) = (new Figures(), new Figures(), new Figures(), new Sample(), new Sample());
        for (var round = 0; round <= options.Rounds; round++)
        {
            // The first turn warms up: code is compiled, statements are prepared.
            var count = round == 0 ? Math.Max(100, options.Waiting / 10) : options.Waiting;
            await queue.AddAsync(count);
            var messages = await queue.ReadAsync();
            var posted = await CountedAsync(gateway, count, () => Round.MeasureAsync(() => PostAsync(address, messages), server.ProcessId));
            var drained = await CountedAsync(gateway, count, () => DrainAsync(database, address, Hands));
            await queue.AddAsync(count);
            var drainedByMany = await CountedAsync(gateway, count, () => DrainAsync(database, address, 4 * Hands));
            if (round == 0)
                continue;
            bare.Add(posted);
            drain.Add(drained);
            many.Add(drainedByMany);
            ratio.Add(drained.PerSecond / posted.PerSecond);
            ratioOfMany.Add(drainedByMany.PerSecond / posted.PerSecond);
        }
        MarkdownTable.Print(
            $"Messages, {options.Waiting:N0} a round, {options.Rounds} rounds",
            ["", "messages/s, median (spread)", "of the yardstick, median (spread)", "bytes allocated", "client processor, µs", "server processor, µs"],
            [
                bare.Cells($"bare loop of posts, {Hands} at a time", "1.00"),
                drain.Cells($"drained from the outbox, {Hands} in hand", ratio.ToString("N2")),
                many.Cells($"the same with `Parallel` {4 * Hands}", ratioOfMany.ToString("N2")),
            ]);
    }

    /// <summary>Holds that each message came once.</summary>
    private static async Task<Round> CountedAsync(Gateway gateway, int messages, Func<Task<Round>> work)
    {
        await gateway.TakenAsync();
        var round = await work();
        var taken = await gateway.TakenAsync();
        return taken == (messages, messages) ? round : throw new InvalidOperationException($"The gateway got {taken.Posts} posts of {taken.Messages} messages instead of {messages}.");
    }

    private static async Task<long> PostAsync(Uri address, List<(Guid Id, string To, string Text)> messages)
    {
        using var client = new HttpClient();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Hands).Select(hand => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var index && index < messages.Count)
            {
                var (id, to, text) = messages[index];
                using var post = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { to, text })) };
                post.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                post.Headers.Add("Idempotency-Key", $"{id}");
                using var answer = await client.SendAsync(post);
                using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
                _ = body.RootElement.GetProperty("id").GetString();
            }
        })));
        return messages.Count;
    }

    /// <summary>From the host's start, whose worker may have begun a little earlier, until every message is recorded as accepted; only what waited then is counted.</summary>
    private async Task<Round> DrainAsync(string database, Uri address, int hands)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var host = await ServiceDeskHost.StartAsync(MessageQueue.HostArguments(
            database, $"--ServiceDesk:Messages:Gateway:Url={address}", "--ServiceDesk:Messages:Gateway:Body={\"to\":\"{to}\",\"text\":\"{text}\"}", "--ServiceDesk:Messages:Gateway:Id=/id", "--ServiceDesk:Messages:Gateway:Timeout=00:01:00",
            $"--ServiceDesk:Messages:Parallel={hands}"));
        return await Round.MeasureAsync(
            async () =>
            {
                await using var count = source.CreateCommand("select count(*) from read.outbox where status = 'queued'");
                var waiting = (long)(await count.ExecuteScalarAsync())!;
                await using var any = source.CreateCommand("select exists (select from read.outbox where status = 'queued')");
                while ((bool)(await any.ExecuteScalarAsync())!)
                    await Task.Delay(20);
                return waiting;
            },
            server.ProcessId);
    }

    private sealed class Figures
    {
        private readonly Sample perSecond = new();
        private Round? last;

        public void Add(Round round)
        {
            perSecond.Add(round.PerSecond);
            last = round;
        }

        public string[] Cells(string name, string ratio) =>
            [name, $"{perSecond}", ratio, Number(last!.BytesPerCommand), Number(last.ClientMicroseconds), Number(last.ServerMicroseconds)];

        private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
    }
}
