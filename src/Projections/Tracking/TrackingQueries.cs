using System.Text.Json;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.StaffQueue;

namespace ServiceDesk.Projections.Tracking;

/// <summary>Reads the tracking view. Every query names the organisation; who may see a row is the caller's to check.</summary>
public sealed class TrackingQueries(NpgsqlDataSource dataSource)
{
    private const string SummaryColumns =
        "tenant_id, request_id, tracking_code, service, definition_version, unit, submitted_to, with_unit, status, applicant_id, applicant_name, sender_name, sender_kind, "
        + "subject, priority, submitted_at, answer_due, step, step_since, party, last_event_at, version";

    private static readonly ConditionalStatement OfApplicant = OfApplicantWith("*");
    private static readonly ConditionalStatement Summaries = OfApplicantWith(SummaryColumns);
    private static readonly ConditionalStatement OfApplicantCount = new(OfApplicantStatement("Tracking/count_of_applicant.sql"));

    /// <summary>The key of a row in the list of a person's requests.</summary>
    public readonly record struct Key(Instant SubmittedAt, Guid RequestId);

    /// <summary>What a person may narrow their list by (I-22, K-38); null is no limit.</summary>
    /// <param name="Statuses">In one of these states.</param>
    /// <param name="Services">Of one of these services.</param>
    /// <param name="Text">Words in subject, sender, tracking code or letter number.</param>
    /// <param name="OverdueAt">Owed an answer that was due before this instant.</param>
    public sealed record Filter(IReadOnlyList<RequestStatus>? Statuses = null, IReadOnlyList<string>? Services = null, string? Text = null, Instant? OverdueAt = null);

    public async Task<TrackingRow?> FindAsync(string organisation, Guid requestId, CancellationToken cancellation) =>
        (await ListAsync("Tracking/select.sql", Row, cancellation, new() { Value = organisation }, new() { Value = requestId })).SingleOrDefault();

    /// <summary>Several requests in one statement.</summary>
    public Task<List<TrackingRow>> FindManyAsync(string organisation, IReadOnlyCollection<Guid> requestIds, CancellationToken cancellation) =>
        ListAsync("Tracking/select_many.sql", Row, cancellation, new() { Value = organisation }, new() { Value = requestIds.ToArray() });

    /// <summary>What has come in the place of these refused requests (K-36); at most one for each.</summary>
    public Task<List<TrackingRow>> CorrectingAsync(string organisation, IReadOnlyCollection<Guid> refused, CancellationToken cancellation) =>
        ListAsync("Tracking/select_correcting.sql", Row, cancellation, new() { Value = organisation }, new() { Value = refused.ToArray() });

    /// <summary>What cites these requests (E-37), the oldest first; of each at most <paramref name="limit"/>.</summary>
    public Task<List<TrackingRow>> CitingAsync(string organisation, IReadOnlyCollection<Guid> cited, int limit, CancellationToken cancellation) =>
        ListAsync("Tracking/select_citing.sql", Row, cancellation, new() { Value = organisation }, new() { Value = cited.ToArray() }, new() { Value = limit });

    /// <summary>The requests that a code names: one by our own code, possibly several by an office system's number.</summary>
    public Task<List<TrackingRow>> FindByCodeAsync(string organisation, string code, CancellationToken cancellation) =>
        ListAsync("Tracking/select_by_code.sql", Row, cancellation, new() { Value = organisation }, new() { Value = code });

    /// <summary>The newest request that a code names and a person may see: many may bear the same office number.</summary>
    public async Task<TrackingRow?> FindVisibleByCodeAsync(string organisation, string code, QueueScope scope, CancellationToken cancellation) =>
        (await ListAsync("Tracking/select_visible_by_code.sql", Row, cancellation,
            new() { Value = organisation },
            new() { Value = code },
            new() { Value = scope.PersonId },
            TextsParameter.Of(scope.HoldingUnits),
            new() { Value = scope.Everything },
            TextsParameter.Of(scope.Units),
            TextsParameter.Of(scope.Parties),
            TextsParameter.Of(scope.NotHandled))).SingleOrDefault();

    /// <param name="summary">Whether the rows need only have what a summary shows; the rest of them, which is most of their bytes, is empty then.</param>
    public async Task<Page<TrackingRow>> OfApplicantAsync(string organisation, string applicantId, Filter filter, Key? after, int limit, CancellationToken cancellation, bool summary = false)
    {
        NpgsqlParameter[] parameters =
        [
            .. OfApplicantParameters(organisation, applicantId, filter),
            new() { Value = (object?)after?.SubmittedAt.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            new() { Value = (object?)after?.RequestId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = limit + 1 },
        ];
        var rows = summary
            ? await QueryAsync(Summaries.For(parameters), Summary, cancellation, parameters)
            : await QueryAsync(OfApplicant.For(parameters), Row, cancellation, parameters);
        return Page<TrackingRow>.Of(rows, limit);
    }

    /// <summary>Clocks of all organisations that had run out before an instant without this having been noted, the longest ago first.</summary>
    public Task<List<RunningClock>> RunOutAsync(Instant before, RunningClock? after, int limit, CancellationToken cancellation) =>
        ListAsync("Tracking/select_run_out.sql", Clock, cancellation,
            new() { Value = before.ToDateTimeUtc() },
            new() { Value = (object?)after?.Due.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            new() { Value = (object?)after?.Request.Tenant ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar },
            new() { Value = (object?)after?.Request.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = limit });

    /// <summary>An organisation's clocks that still run at an instant, in the order in which they run out.</summary>
    public Task<List<RunningClock>> RunningAsync(string organisation, Instant at, RunningClock? after, int limit, CancellationToken cancellation) =>
        ListAsync("Tracking/select_running.sql", Clock, cancellation,
            new() { Value = organisation },
            new() { Value = at.ToDateTimeUtc() },
            new() { Value = (object?)after?.Due.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            new() { Value = (object?)after?.Request.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = limit });

    /// <summary>How many open requests an organisation has, by service and unit. Reads all of them.</summary>
    public Task<List<OpenRequests>> OpenAsync(string organisation, CancellationToken cancellation) =>
        ListAsync("Tracking/select_open.sql", r => new OpenRequests(r.Text("service"), r.Text("unit"), r.Integer("requests")), cancellation, new NpgsqlParameter { Value = organisation });

    /// <summary>How many requests <see cref="OfApplicantAsync"/> gives on all its pages, at most <see cref="TotalCount.Most"/>.</summary>
    public Task<int> CountOfApplicantAsync(string organisation, string applicantId, Filter filter, CancellationToken cancellation)
    {
        var parameters = OfApplicantParameters(organisation, applicantId, filter);
        return dataSource.CountAsync(OfApplicantCount.For(parameters), parameters, cancellation);
    }

    /// <summary>The threads of several requests in one statement.</summary>
    public async Task<ILookup<Guid, TrackingMessage>> MessagesAsync(string organisation, IReadOnlyCollection<Guid> requestIds, CancellationToken cancellation) =>
        (await ListAsync("Tracking/select_messages.sql", Message, cancellation, new() { Value = organisation }, new() { Value = requestIds.ToArray() })).ToLookup(m => m.RequestId);

    /// <summary>The files of several requests in one statement, each request's in the order in which they came.</summary>
    public async Task<ILookup<Guid, TrackingFile>> FilesAsync(string organisation, IReadOnlyCollection<Guid> requestIds, CancellationToken cancellation) =>
        (await ListAsync("Tracking/select_files.sql", File, cancellation, new() { Value = organisation }, new() { Value = requestIds.ToArray() })).ToLookup(f => f.RequestId);

    private Task<List<T>> ListAsync<T>(string statement, Func<RowReader, T> read, CancellationToken cancellation, params NpgsqlParameter[] parameters) =>
        QueryAsync(Sql.Load(typeof(TrackingQueries).Assembly, statement), read, cancellation, parameters);

    private async Task<List<T>> QueryAsync<T>(string sql, Func<RowReader, T> read, CancellationToken cancellation, NpgsqlParameter[] parameters)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(new RowReader(reader)));
        return rows;
    }

    private static RunningClock Clock(RowReader r) => new(new StreamKey(r.Text("tenant_id"), r.Id("request_id")), r.Instant("answer_due"));

    private static TrackingMessage Message(RowReader r) => new(
        r.Id("request_id"), r.Number("version"), r.Flag("from_applicant"), r.Text("author_name"), r.Named<Role>("author_role"), r.TextOrNull("author_unit"),
        r.Text("text"), r.Flag("final"), r.Instant("at"));

    private static TrackingFile File(RowReader r) => new(
        r.Id("request_id"), r.Number("version"), r.Flag("of_message"), r.Integer("place"),
        new RequestFile(r.Text("use"), r.Id("file_id").ToString(), r.Text("name"), r.Named<FileFormat>("format"), r.Number("size"), r.Text("sha256")));

    private static NpgsqlParameter[] OfApplicantParameters(string organisation, string applicantId, Filter filter) =>
    [
        new() { Value = organisation },
        new() { Value = applicantId },
        TextsParameter.Of(filter.Statuses?.Select(EnumNames.Of)),
        TextsParameter.Of(filter.Services),
        new() { Value = (object?)SearchText.Query(filter.Text) ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        new() { Value = (object?)filter.OverdueAt?.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
    ];

    private static ConditionalStatement OfApplicantWith(string columns) =>
        new(OfApplicantStatement("Tracking/select_of_applicant.sql").Replace("/*columns*/", columns, StringComparison.Ordinal));

    /// <summary>A statement about a person's requests, the conditions for which stand in a file of their own.</summary>
    private static string OfApplicantStatement(string path) => Sql.Load(typeof(TrackingQueries).Assembly, path)
        .Replace("/*of_applicant.sql*/", Sql.Load(typeof(TrackingQueries).Assembly, "Tracking/of_applicant.sql").TrimEnd(), StringComparison.Ordinal);

    private static TrackingRow Summary(RowReader r) => new()
    {
        Organisation = r.Text("tenant_id"),
        RequestId = r.Id("request_id"),
        TrackingCode = r.Text("tracking_code"),
        Service = r.Text("service"),
        DefinitionVersion = r.Integer("definition_version"),
        Unit = r.Text("unit"),
        SubmittedTo = r.Text("submitted_to"),
        WithUnit = r.Flag("with_unit"),
        Status = r.Named<RequestStatus>("status"),
        ApplicantId = r.Text("applicant_id"),
        ApplicantName = r.Text("applicant_name"),
        SenderName = r.Text("sender_name"),
        SenderKind = r.Named<SenderKind>("sender_kind"),
        Subject = r.Text("subject"),
        Priority = r.TextOrNull("priority"),
        Fields = FieldValues.Empty,
        SubmittedAt = r.Instant("submitted_at"),
        AnswerDue = r.InstantOrNull("answer_due"),
        Step = r.TextOrNull("step"),
        StepSince = r.InstantOrNull("step_since"),
        Party = r.TextOrNull("party"),
        LastEventAt = r.Instant("last_event_at"),
        Version = r.Number("version"),
    };

    private static FieldValues Fields(string json) => json == "{}" ? FieldValues.Empty : new FieldValues(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);

    private static TrackingRow Row(RowReader r) => Summary(r) with
    {
        Body = r.TextOrNull("body"),
        Fields = Fields(r.Text("fields")),
        StepFields = Fields(r.TextOrNull("step_fields") ?? "{}"),
        CitedTrackingCode = r.TextOrNull("cited_tracking_code"),
        Cites = r.IdOrNull("cites_id") is { } cited
            ? new CitedRequest(cited, r.Text("cited_tracking_code"), r.Text("cites_unit"), r.InstantOrNull("cites_no_reply_from"), r.InstantOrNull("cites_no_reply_until"), r.InstantOrNull("cites_due"))
            : null,
        Corrects = r.IdOrNull("corrects_id") is { } corrected ? new CorrectedRequest(corrected, r.Text("corrects_tracking_code")) : null,
        LetterNumber = r.TextOrNull("letter_number"),
        LetterDate = r.DateOrNull("letter_date"),
        OfficeTrackingNumber = r.TextOrNull("office_tracking_number"),
        ApprovedAt = r.InstantOrNull("approved_at"),
        RejectionReasons = r.TextOrNull("rejection_reasons") is { } reasons ? JsonSerializer.Deserialize<List<string>>(reasons)!.ToValueList() : null,
        RejectionText = r.TextOrNull("rejection_text"),
        RejectedAt = r.InstantOrNull("rejected_at"),
        AwaitingSince = r.InstantOrNull("awaiting_since"),
        OverdueAt = r.InstantOrNull("overdue_at"),
        EscalatedAt = r.InstantOrNull("escalated_at"),
        EndedAt = r.InstantOrNull("ended_at"),
        EndingReason = r.TextOrNull("ending_reason"),
        SearchText = r.Text("search_text"),
    };
}
