using NodaTime;
using Npgsql;
using NpgsqlTypes;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.StaffQueue;

/// <summary>Reads staff's lists. The organisation and the person's scope are in every query.</summary>
public sealed class StaffQueueQueries(NpgsqlDataSource dataSource)
{
    private static readonly string Template = InScope("StaffQueue/select_queue.sql");
    private static readonly string CountStatement = InScope("StaffQueue/count_queue.sql");

    private static readonly Dictionary<QueueSort, string> Statements = new()
    {
        [QueueSort.OldestFirst] = Statement("submitted_at", ascending: true),
        [QueueSort.NewestFirst] = Statement("submitted_at", ascending: false),
        [QueueSort.DueFirst] = Statement("due_or_never", ascending: true),
        [QueueSort.RecentlyChanged] = Statement("last_event_at", ascending: false),
    };

    /// <summary>The place of a row in a sorted list; <see cref="Instant.MaxValue"/> where what is sorted by is missing.</summary>
    public readonly record struct Key(Instant At, Guid RequestId);

    /// <summary>What is asked for; null is no limit.</summary>
    /// <param name="Units">Held by one of these units.</param>
    /// <param name="Statuses">In one of these states.</param>
    /// <param name="AssigneeId">Assigned to this person.</param>
    /// <param name="Unassigned">Assigned to nobody.</param>
    /// <param name="OverdueAt">Owed an answer that was due before this instant.</param>
    /// <param name="Text">Words in subject, sender, tracking code or letter number.</param>
    public sealed record Filter(
        IReadOnlyList<string>? Units = null, IReadOnlyList<RequestStatus>? Statuses = null, string? AssigneeId = null, bool Unassigned = false,
        Instant? OverdueAt = null, string? Text = null);

    public async Task<Page<QueueRow>> ListAsync(string organisation, QueueScope scope, Filter filter, QueueSort sort, Key? after, int limit, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Statements[sort]);
        command.Parameters.AddRange(ScopeParameters(organisation, scope, filter));
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = after is { } key ? key.At == Instant.MaxValue ? DateTime.MaxValue : key.At.ToDateTimeUtc() : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            new() { Value = (object?)after?.RequestId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = limit + 1 },
        });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<QueueRow>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(Row(new RowReader(reader)));
        return Page<QueueRow>.Of(rows, limit);
    }

    /// <summary>How many requests <see cref="ListAsync"/> gives on all its pages, at most <see cref="TotalCount.Most"/>.</summary>
    public Task<int> CountAsync(string organisation, QueueScope scope, Filter filter, CancellationToken cancellation) =>
        dataSource.CountAsync(CountStatement, ScopeParameters(organisation, scope, filter), cancellation);

    /// <summary>A request as the lists show it; who may see it is the caller's to check.</summary>
    public async Task<QueueRow?> FindAsync(string organisation, Guid requestId, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(StaffQueueQueries).Assembly, "StaffQueue/select_queue_row.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = organisation }, new() { Value = requestId } });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Row(new RowReader(reader)) : null;
    }

    /// <summary>The place of a row in a list sorted so.</summary>
    public static Key KeyOf(QueueRow row, QueueSort sort) => new(sort switch
    {
        QueueSort.DueFirst => row.AnswerDue ?? Instant.MaxValue,
        QueueSort.RecentlyChanged => row.LastEventAt,
        _ => row.SubmittedAt,
    }, row.RequestId);

    private static NpgsqlParameter[] ScopeParameters(string organisation, QueueScope scope, Filter filter) =>
    [
        new() { Value = organisation },
        TextsParameter.Of(scope.NotHandled),
        TextsParameter.Of(scope.HoldingUnits),
        new() { Value = scope.Everything },
        TextsParameter.Of(scope.Units),
        TextsParameter.Of(scope.Parties),
        TextsParameter.Of(filter.Units),
        TextsParameter.Of(filter.Statuses?.Select(EnumNames.Of)),
        new() { Value = (object?)filter.AssigneeId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        new() { Value = filter.Unassigned },
        new() { Value = (object?)filter.OverdueAt?.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
        new() { Value = (object?)SearchText.Query(filter.Text) ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
    ];

    /// <summary>A statement about the list, the conditions for which stand in a file of their own.</summary>
    private static string InScope(string path) => Sql.Load(typeof(StaffQueueQueries).Assembly, path)
        .Replace("/*in_scope.sql*/", Sql.Load(typeof(StaffQueueQueries).Assembly, "StaffQueue/in_scope.sql").TrimEnd(), StringComparison.Ordinal);

    private static string Statement(string column, bool ascending) => Template
        .Replace("/*column*/", column, StringComparison.Ordinal)
        .Replace("/*after*/", ascending ? ">" : "<", StringComparison.Ordinal)
        .Replace("/*direction*/", ascending ? "asc" : "desc", StringComparison.Ordinal);

    private static QueueRow Row(RowReader r) => new()
    {
        Organisation = r.Text("tenant_id"),
        RequestId = r.Id("request_id"),
        TrackingCode = r.Text("tracking_code"),
        Service = r.Text("service"),
        DefinitionVersion = r.Integer("definition_version"),
        Unit = r.Text("unit"),
        WithUnit = r.Flag("with_unit"),
        Status = r.Named<RequestStatus>("status"),
        ApplicantId = r.Text("applicant_id"),
        SenderName = r.Text("sender_name"),
        Subject = r.Text("subject"),
        Priority = r.TextOrNull("priority"),
        AssigneeId = r.TextOrNull("assignee_id"),
        AssigneeName = r.TextOrNull("assignee_name"),
        SubmittedAt = r.Instant("submitted_at"),
        AwaitingSince = r.InstantOrNull("awaiting_since"),
        AnswerDue = r.InstantOrNull("answer_due"),
        EscalatedAt = r.InstantOrNull("escalated_at"),
        Step = r.TextOrNull("step"),
        Party = r.TextOrNull("party"),
        LastEventAt = r.Instant("last_event_at"),
        Version = r.Number("version"),
        SearchText = r.Text("search_text"),
    };
}
