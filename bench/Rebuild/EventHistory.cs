using System.Text.Json;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Bench.Rebuild;

/// <summary>Writes whole lives of requests straight into the store's tables by COPY, as the store itself would have written them.</summary>
/// <param name="database">The connection string.</param>
/// <param name="applicant">Who submits the request of a number; the same person for all when left out.</param>
internal sealed class EventHistory(string database, Func<long, Person>? applicant = null)
{
    public const int EventsOfRequest = 6;

    private const int RequestsAtOnce = 4_000;

    private static readonly Dictionary<Type, (string Name, System.Text.Json.Serialization.Metadata.JsonTypeInfo Json)> Contracts =
        RequestEventContracts.All.ToDictionary(c => c.Type, c => (c.Name, c.TypeInfo));

    private static readonly Actor Expert = new("expert-practice-licence", "محمدعلی نوروزی فر", Role.Expert, "practice-licence");
    private readonly string headers = JsonSerializer.Serialize(Append.CommandBytes.Metadata(1).Headers);
    private Instant now = Submissions.Start;
    private long requests;

    /// <summary>Adds at least so many events after those that are there; events of some thousand requests stand mixed.</summary>
    public async Task AddAsync(int events)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        // The lives are whole, so the foreign key need not look at every row.
        await ExecuteAsync(connection, "set session_replication_role = replica");
        var position = await NextPositionAsync(connection);
        for (var written = 0; written < events; written += RequestsAtOnce * EventsOfRequest)
        {
            var lives = Enumerable.Range(0, RequestsAtOnce).Select(_ => (Id: Guid.CreateVersion7(), Events: Life())).ToList();
            await CopyStreamsAsync(connection, lives);
            position = await CopyEventsAsync(connection, lives, position);
        }
        await ExecuteAsync(connection, $"update event_head set next_position = {position}");
        await ExecuteAsync(connection, "vacuum analyze");
    }

    private List<RequestEvent> Life()
    {
        var person = applicant?.Invoke(requests) ?? Submissions.Applicant;
        var events = new List<RequestEvent> { Submissions.Submitted(10_000_000 + ++requests, now, person) };
        Then(new AddNote("از مالی پرسیده شد؛ پاسخ فردا می‌رسد."), Expert);
        Then(new Assign("expert-2", new PersonReference("expert-2", "سارا میرزایی")), Expert);
        Then(new Reply("درخواست شما در دست بررسی است؛ لطفاً تصویر کارت ملی را بفرستید."), Expert);
        Then(new Reply("با سلام، فرستادم. سپاس‌گزارم."), new Actor(person.Id, person.Name, Role.Applicant));
        Then(new Reply("پروانه شما تمدید شد و از شنبه آماده تحویل است.", true), Expert);
        return events;

        void Then<TCommand>(TCommand command, Actor actor)
            where TCommand : IRequestCommand<TCommand>
        {
            now += Duration.FromMilliseconds(37);
            events.AddRange(TCommand.Decide(command, RequestState.Fold(events), new DecisionContext(now, actor, Submissions.Kerman, 1)).Events);
        }
    }

    private static async Task CopyStreamsAsync(NpgsqlConnection connection, List<(Guid Id, List<RequestEvent> Events)> lives)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy mt_streams (id, type, version, timestamp, created, tenant_id) from stdin (format binary)");
        foreach (var (id, events) in lives)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(id, NpgsqlDbType.Uuid);
            await copy.WriteAsync("request", NpgsqlDbType.Varchar);
            await copy.WriteAsync((long)events.Count, NpgsqlDbType.Bigint);
            await copy.WriteAsync(events[^1].At.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
            await copy.WriteAsync(events[0].At.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
            await copy.WriteAsync(Submissions.Kerman.Key, NpgsqlDbType.Varchar);
        }
        await copy.CompleteAsync();
    }

    private async Task<long> CopyEventsAsync(NpgsqlConnection connection, List<(Guid Id, List<RequestEvent> Events)> lives, long position)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, correlation_id, causation_id, headers) from stdin (format binary)");
        for (var version = 1; version <= EventsOfRequest; version++)
            foreach (var (id, events) in lives)
            {
                var e = events[version - 1];
                var (name, json) = Contracts[e.GetType()];
                await copy.StartRowAsync();
                await copy.WriteAsync(position, NpgsqlDbType.Bigint);
                await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
                await copy.WriteAsync(id, NpgsqlDbType.Uuid);
                await copy.WriteAsync((long)version, NpgsqlDbType.Bigint);
                await copy.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(e, json), NpgsqlDbType.Jsonb);
                await copy.WriteAsync(name, NpgsqlDbType.Varchar);
                await copy.WriteAsync(e.At.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
                await copy.WriteAsync(Submissions.Kerman.Key, NpgsqlDbType.Varchar);
                await copy.WriteAsync($"correlation-{position}", NpgsqlDbType.Varchar);
                await copy.WriteAsync($"command-{position}", NpgsqlDbType.Varchar);
                await copy.WriteAsync(headers, NpgsqlDbType.Jsonb);
                position++;
            }
        await copy.CompleteAsync();
        return position;
    }

    private static async Task<long> NextPositionAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select next_position from event_head", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
