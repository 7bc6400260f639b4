using Npgsql;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.AuditTrail;

/// <summary>Reads the audit trail. The organisation is in every query; who may read it is the caller's to check.</summary>
public sealed class AuditTrailQueries(NpgsqlDataSource dataSource)
{
    public async Task<Page<AuditEntry>> OfRequestAsync(string organisation, Guid requestId, long afterVersion, int limit, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(AuditTrailQueries).Assembly, "AuditTrail/select_audit.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = organisation }, new() { Value = requestId }, new() { Value = afterVersion }, new() { Value = limit + 1 } });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<AuditEntry>();
        while (await reader.ReadAsync(cancellation))
            entries.Add(Entry(new RowReader(reader)));
        return Page<AuditEntry>.Of(entries, limit);
    }

    /// <summary>How many entries <see cref="OfRequestAsync"/> gives on all its pages, at most <see cref="TotalCount.Most"/>.</summary>
    public Task<int> CountOfRequestAsync(string organisation, Guid requestId, CancellationToken cancellation) =>
        dataSource.CountAsync(Sql.Load(typeof(AuditTrailQueries).Assembly, "AuditTrail/count_audit.sql"), [new() { Value = organisation }, new() { Value = requestId }], cancellation);

    private static AuditEntry Entry(RowReader r) => new(
        r.Text("tenant_id"), r.Id("request_id"), r.Number("version"), r.Number("position"), r.Id("event_id"), r.Text("type"), r.Instant("at"),
        new Actor(
            r.Text("actor_id"), r.Text("actor_name"), r.Named<Role>("actor_role"), r.TextOrNull("actor_unit"),
            r.TextOrNull("on_behalf_of"), r.TextOrNull("on_behalf_of_name"), r.IdOrNull("appointment")),
        r.Text("words_fa"), r.Text("words_en"), AuditTrailProjection.ReadChanges(r.Text("changes")));
}
