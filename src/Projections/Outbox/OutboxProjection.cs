using NpgsqlTypes;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.Projections.Outbox;

/// <summary>
/// The messages to people: one row each, written with the event, so that a message is queued exactly when the turn that it
/// tells of is stored. It holds nothing but what events say; what is tried meanwhile stands elsewhere.
/// </summary>
public sealed class OutboxProjection : Projection
{
    private static readonly ReadTable<OutboxRow> Rows = new ReadTable<OutboxRow>("outbox", "tenant_id", "message_id")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Request.Tenant)
        .Column("message_id", NpgsqlDbType.Uuid, r => r.Message.Id)
        .Column("request_id", NpgsqlDbType.Uuid, r => r.Request.Id)
        .Column("template", NpgsqlDbType.Text, r => r.Message.Template)
        .Column("channel", NpgsqlDbType.Text, r => EnumNames.Of(r.Message.Channel))
        .Column("recipient", NpgsqlDbType.Text, r => r.Message.To)
        .Column("text", NpgsqlDbType.Text, r => r.Message.Text)
        .Column("language", NpgsqlDbType.Text, r => r.Message.Language)
        .Column("queued_at", NpgsqlDbType.TimestampTz, r => r.Message.QueuedAt.ToDateTimeUtc())
        .Column("status", NpgsqlDbType.Text, r => EnumNames.Of(r.Message.Status))
        .Column("since", NpgsqlDbType.TimestampTz, r => r.Message.Since.ToDateTimeUtc())
        .Column("provider_id", NpgsqlDbType.Text, r => r.Message.ProviderId)
        .Column("failure", NpgsqlDbType.Text, r => r.Message.Failure is { } failure ? EnumNames.Of(failure) : null)
        .Column("failure_detail", NpgsqlDbType.Text, r => r.Message.FailureDetail)
        .Column("retry_of", NpgsqlDbType.Uuid, r => r.Message.RetryOf)
        .Column("subject", NpgsqlDbType.Text, r => r.Message.Subject)
        .Column("uncertain", NpgsqlDbType.Boolean, r => r.Message.Uncertain);

    public override string Name => "Outbox";

    public override int Version => 3;

    public override string Schema => Sql.Load(typeof(OutboxProjection).Assembly, "Outbox/outbox.sql");

    public override IReadOnlyList<ReadTable> Tables { get; } = [Rows];

    public override bool Concerns(StoredEvent e) => e.IsOf(typeof(RequestEvent));

    public override void Fold(IReadOnlyList<StoredEvent> history, IReadOnlyList<StoredEvent> events, RowSet rows)
    {
        // Most turns tell nobody anything; their streams need not be folded for that.
        if (!events.Any(e => e.Data is RequestMessageQueued or RequestMessageAccepted or RequestMessageDelivered or RequestMessageFailed))
            return;
        var before = RequestState.Fold(history.Select(e => (RequestEvent)e.Data));
        var after = events.Select(e => (RequestEvent)e.Data).Aggregate(before, RequestState.Fold)!;
        foreach (var message in after.Notifications.Except(before?.Notifications ?? []))
            rows.Add(Rows, new OutboxRow(events[0].Stream, message));
    }
}
