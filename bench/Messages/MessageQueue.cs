using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Bench.Append;
using ServiceDesk.EventStore;
using ServiceDesk.Projections;

namespace ServiceDesk.Bench.Messages;

/// <summary>Messages that wait to be sent: each tells of a submission, as in a host that has no gateway.</summary>
/// <param name="database">The connection string.</param>
internal sealed class MessageQueue(string database)
{
    private const int Writers = 16;

    private int numbers = 10_000_000;

    /// <summary>Adds so many requests with their messages; returns when every read model knows them.</summary>
    public async Task AddAsync(int messages)
    {
        await using var host = await ServiceDeskHost.StartAsync(HostArguments(database));
        var store = host.Services.GetRequiredService<EventStore.EventStore>();
        var last = numbers + messages;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref numbers) is var number && number <= last)
            {
                var events = Submissions.Told(number, Submissions.Start + Duration.FromMilliseconds(number));
                var metadata = CommandBytes.Metadata(number);
                await store.AppendAsync(new EventStore.Append(
                    new StreamKey(Submissions.Kerman.Key, Guid.CreateVersion7()), RequestStreams.Type, 0, [.. events.Select(e => new NewEvent(e, e.At.ToDateTimeOffset(), metadata))]));
            }
        })));
        numbers = last;
        await store.Projections.CatchUpAsync(TimeSpan.FromMinutes(5));
    }

    /// <summary>What waits: key, number and text of each.</summary>
    public async Task<List<(Guid Id, string To, string Text)>> ReadAsync()
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select message_id, recipient, text from read.outbox where status = 'queued' order by queued_at, message_id");
        await using var reader = await command.ExecuteReaderAsync();
        var messages = new List<(Guid, string, string)>();
        while (await reader.ReadAsync())
            messages.Add((reader.GetGuid(0), reader.GetString(1), reader.GetString(2)));
        return messages;
    }

    /// <summary>The product as in production, with further settings.</summary>
    public static string[] HostArguments(string database, params string[] further) =>
        ["--environment=Production", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", $"--ConnectionStrings:ServiceDesk={database}", $"--ServiceDesk:Files:Folder={Path.Combine(Path.GetTempPath(), "servicedesk-bench", "files")}", .. further];
}
