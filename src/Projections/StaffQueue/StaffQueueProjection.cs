using NpgsqlTypes;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.Projections.StaffQueue;

/// <summary>The lists that staff work from.</summary>
public sealed class StaffQueueProjection : StreamProjection<RequestEvent, RequestState>
{
    private static readonly ReadTable<QueueRow> Rows = new ReadTable<QueueRow>("queue", "tenant_id", "request_id")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Organisation)
        .Column("request_id", NpgsqlDbType.Uuid, r => r.RequestId)
        .Column("tracking_code", NpgsqlDbType.Text, r => r.TrackingCode)
        .Column("service", NpgsqlDbType.Text, r => r.Service)
        .Column("definition_version", NpgsqlDbType.Integer, r => r.DefinitionVersion)
        .Column("unit", NpgsqlDbType.Text, r => r.Unit)
        .Column("with_unit", NpgsqlDbType.Boolean, r => r.WithUnit)
        .Column("status", NpgsqlDbType.Text, r => EnumNames.Of(r.Status))
        .Column("applicant_id", NpgsqlDbType.Text, r => r.ApplicantId)
        .Column("sender_name", NpgsqlDbType.Text, r => r.SenderName)
        .Column("subject", NpgsqlDbType.Text, r => r.Subject)
        .Column("priority", NpgsqlDbType.Text, r => r.Priority)
        .Column("assignee_id", NpgsqlDbType.Text, r => r.AssigneeId)
        .Column("assignee_name", NpgsqlDbType.Text, r => r.AssigneeName)
        .Column("submitted_at", NpgsqlDbType.TimestampTz, r => r.SubmittedAt.ToDateTimeUtc())
        .Column("awaiting_since", NpgsqlDbType.TimestampTz, r => r.AwaitingSince?.ToDateTimeUtc())
        .Column("answer_due", NpgsqlDbType.TimestampTz, r => r.AnswerDue?.ToDateTimeUtc())
        .Column("escalated_at", NpgsqlDbType.TimestampTz, r => r.EscalatedAt?.ToDateTimeUtc())
        .Column("step", NpgsqlDbType.Text, r => r.Step)
        .Column("party", NpgsqlDbType.Text, r => r.Party)
        .Column("last_event_at", NpgsqlDbType.TimestampTz, r => r.LastEventAt.ToDateTimeUtc())
        .Column("version", NpgsqlDbType.Bigint, r => r.Version)
        .Column("search_text", NpgsqlDbType.Text, r => r.SearchText);

    public override string Name => "StaffQueue";

    public override int Version => 3;

    public override string Schema => Sql.Load(typeof(StaffQueueProjection).Assembly, "StaffQueue/queue.sql");

    public override IReadOnlyList<ReadTable> Tables { get; } = [Rows];

    protected override RequestState Evolve(RequestState? state, RequestEvent e) => RequestState.Fold(state, e)!;

    protected override void WriteStream(RequestState state, StoredEvent last, RowSet rows) => rows.Add(Rows, new QueueRow
    {
        Organisation = last.Stream.Tenant,
        RequestId = last.Stream.Id,
        TrackingCode = state.TrackingCode,
        Service = state.Service,
        DefinitionVersion = state.DefinitionVersion,
        Unit = state.Unit,
        WithUnit = state.IsWithUnit,
        Status = state.Status,
        ApplicantId = state.Applicant.Id,
        SenderName = state.SenderName,
        Subject = state.Subject,
        Priority = state.Priority,
        AssigneeId = state.Assignee?.Id,
        AssigneeName = state.Assignee?.Name,
        SubmittedAt = state.SubmittedAt,
        AwaitingSince = state.AwaitingSince,
        AnswerDue = state.AnswerDue,
        EscalatedAt = state.EscalatedAt,
        Step = state.StandingStep?.Key,
        Party = state.Step?.Party,
        LastEventAt = state.LastEventAt,
        Version = state.Version,
        SearchText = Projections.SearchText.Of(state.TrackingCode, state.Subject, state.SenderName, state.Applicant.Name, state.Approval?.LetterNumber, state.Approval?.OfficeTrackingNumber),
    });
}
