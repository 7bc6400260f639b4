using System.Text.Json;
using NpgsqlTypes;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.Projections.Tracking;

/// <summary>The view that a person follows a request by; written inline, so who has just acted sees it.</summary>
public sealed class TrackingProjection : StreamProjection<RequestEvent, RequestState>
{
    private static readonly ReadTable<TrackingRow> Rows = new ReadTable<TrackingRow>("tracking", "tenant_id", "request_id")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Organisation)
        .Column("request_id", NpgsqlDbType.Uuid, r => r.RequestId)
        .Column("tracking_code", NpgsqlDbType.Text, r => r.TrackingCode)
        .Column("service", NpgsqlDbType.Text, r => r.Service)
        .Column("definition_version", NpgsqlDbType.Integer, r => r.DefinitionVersion)
        .Column("unit", NpgsqlDbType.Text, r => r.Unit)
        .Column("submitted_to", NpgsqlDbType.Text, r => r.SubmittedTo)
        .Column("with_unit", NpgsqlDbType.Boolean, r => r.WithUnit)
        .Column("status", NpgsqlDbType.Text, r => EnumNames.Of(r.Status))
        .Column("applicant_id", NpgsqlDbType.Text, r => r.ApplicantId)
        .Column("applicant_name", NpgsqlDbType.Text, r => r.ApplicantName)
        .Column("sender_name", NpgsqlDbType.Text, r => r.SenderName)
        .Column("sender_kind", NpgsqlDbType.Text, r => EnumNames.Of(r.SenderKind))
        .Column("subject", NpgsqlDbType.Text, r => r.Subject)
        .Column("body", NpgsqlDbType.Text, r => r.Body)
        .Column("priority", NpgsqlDbType.Text, r => r.Priority)
        .Column("fields", NpgsqlDbType.Jsonb, r => r.Fields.Count == 0 ? "{}" : JsonSerializer.Serialize<IReadOnlyDictionary<string, string>>(r.Fields))
        .Column("cited_tracking_code", NpgsqlDbType.Text, r => r.CitedTrackingCode)
        .Column("cites_id", NpgsqlDbType.Uuid, r => r.Cites?.RequestId)
        .Column("cites_unit", NpgsqlDbType.Text, r => r.Cites?.Unit)
        .Column("cites_no_reply_from", NpgsqlDbType.TimestampTz, r => r.Cites?.NoReplyFrom?.ToDateTimeUtc())
        .Column("cites_no_reply_until", NpgsqlDbType.TimestampTz, r => r.Cites?.NoReplyUntil?.ToDateTimeUtc())
        .Column("cites_due", NpgsqlDbType.TimestampTz, r => r.Cites?.Due?.ToDateTimeUtc())
        .Column("corrects_id", NpgsqlDbType.Uuid, r => r.Corrects?.RequestId)
        .Column("corrects_tracking_code", NpgsqlDbType.Text, r => r.Corrects?.TrackingCode)
        .Column("submitted_at", NpgsqlDbType.TimestampTz, r => r.SubmittedAt.ToDateTimeUtc())
        .Column("letter_number", NpgsqlDbType.Text, r => r.LetterNumber)
        .Column("letter_date", NpgsqlDbType.Date, r => r.LetterDate?.ToDateOnly())
        .Column("office_tracking_number", NpgsqlDbType.Text, r => r.OfficeTrackingNumber)
        .Column("approved_at", NpgsqlDbType.TimestampTz, r => r.ApprovedAt?.ToDateTimeUtc())
        .Column("rejection_reasons", NpgsqlDbType.Jsonb, r => r.RejectionReasons is { } reasons ? JsonSerializer.Serialize<IReadOnlyList<string>>(reasons) : null)
        .Column("rejection_text", NpgsqlDbType.Text, r => r.RejectionText)
        .Column("rejected_at", NpgsqlDbType.TimestampTz, r => r.RejectedAt?.ToDateTimeUtc())
        .Column("awaiting_since", NpgsqlDbType.TimestampTz, r => r.AwaitingSince?.ToDateTimeUtc())
        .Column("answer_due", NpgsqlDbType.TimestampTz, r => r.AnswerDue?.ToDateTimeUtc())
        .Column("overdue_at", NpgsqlDbType.TimestampTz, r => r.OverdueAt?.ToDateTimeUtc())
        .Column("escalated_at", NpgsqlDbType.TimestampTz, r => r.EscalatedAt?.ToDateTimeUtc())
        .Column("ended_at", NpgsqlDbType.TimestampTz, r => r.EndedAt?.ToDateTimeUtc())
        .Column("ending_reason", NpgsqlDbType.Text, r => r.EndingReason)
        .Column("step", NpgsqlDbType.Text, r => r.Step)
        .Column("step_since", NpgsqlDbType.TimestampTz, r => r.StepSince?.ToDateTimeUtc())
        .Column("party", NpgsqlDbType.Text, r => r.Party)
        .Column("step_fields", NpgsqlDbType.Jsonb, r => r.StepFields.Count == 0 ? null : JsonSerializer.Serialize<IReadOnlyDictionary<string, string>>(r.StepFields))
        .Column("last_event_at", NpgsqlDbType.TimestampTz, r => r.LastEventAt.ToDateTimeUtc())
        .Column("version", NpgsqlDbType.Bigint, r => r.Version)
        .Column("search_text", NpgsqlDbType.Text, r => r.SearchText);

    private static readonly ReadTable<(string Organisation, TrackingMessage Message)> Messages = new ReadTable<(string Organisation, TrackingMessage Message)>("tracking_message", "tenant_id", "request_id", "version")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Organisation)
        .Column("request_id", NpgsqlDbType.Uuid, r => r.Message.RequestId)
        .Column("version", NpgsqlDbType.Bigint, r => r.Message.Version)
        .Column("from_applicant", NpgsqlDbType.Boolean, r => r.Message.FromApplicant)
        .Column("author_name", NpgsqlDbType.Text, r => r.Message.AuthorName)
        .Column("author_role", NpgsqlDbType.Text, r => EnumNames.Of(r.Message.AuthorRole))
        .Column("author_unit", NpgsqlDbType.Text, r => r.Message.AuthorUnit)
        .Column("text", NpgsqlDbType.Text, r => r.Message.Text)
        .Column("final", NpgsqlDbType.Boolean, r => r.Message.Final)
        .Column("at", NpgsqlDbType.TimestampTz, r => r.Message.At.ToDateTimeUtc());

    private static readonly ReadTable<(string Organisation, TrackingFile File)> Files = new ReadTable<(string Organisation, TrackingFile File)>("request_file", "tenant_id", "request_id", "file_id")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Organisation)
        .Column("request_id", NpgsqlDbType.Uuid, r => r.File.RequestId)
        .Column("file_id", NpgsqlDbType.Uuid, r => Guid.Parse(r.File.File.Id))
        .Column("version", NpgsqlDbType.Bigint, r => r.File.Version)
        .Column("of_message", NpgsqlDbType.Boolean, r => r.File.OfMessage)
        .Column("place", NpgsqlDbType.Integer, r => r.File.Place)
        .Column("use", NpgsqlDbType.Text, r => r.File.File.Use)
        .Column("name", NpgsqlDbType.Text, r => r.File.File.Name)
        .Column("format", NpgsqlDbType.Text, r => EnumNames.Of(r.File.File.Format))
        .Column("size", NpgsqlDbType.Bigint, r => r.File.File.Size)
        .Column("sha256", NpgsqlDbType.Text, r => r.File.File.Sha256);

    /// <summary>The constraint that a second use of a file fails at.</summary>
    public const string FileUsedOnce = "request_file_once";

    public override string Name => "Tracking";

    public override int Version => 3;

    public override string Schema => Sql.Load(typeof(TrackingProjection).Assembly, "Tracking/tracking.sql");

    public override IReadOnlyList<ReadTable> Tables { get; } = [Rows, Messages, Files];

    protected override RequestState Evolve(RequestState? state, RequestEvent e) => RequestState.Fold(state, e)!;

    protected override void WriteEvent(RequestState? before, RequestState after, RequestEvent data, StoredEvent e, RowSet rows)
    {
        if (TrackingMessage.Of(e.Stream.Id, e.Version, data) is { } message)
            rows.Add(Messages, (e.Stream.Tenant, message));
        foreach (var file in TrackingFile.Of(e.Stream.Id, e.Version, data))
            rows.Add(Files, (e.Stream.Tenant, file));
    }

    protected override void WriteStream(RequestState state, StoredEvent last, RowSet rows) =>
        rows.Add(Rows, TrackingRow.Of(last.Stream.Tenant, last.Stream.Id, state));
}
