using System.Text.Encodings.Web;
using System.Text.Json;
using NpgsqlTypes;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections.Catalogue;

namespace ServiceDesk.Projections.AuditTrail;

/// <summary>The audit trail: one row per event, in both languages.</summary>
/// <param name="definitions">For the names of units and reasons in the words; a definition's version never changes.</param>
public sealed class AuditTrailProjection(IOrganisationDefinitions definitions) : StreamProjection<RequestEvent, RequestState>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ReadTable<AuditEntry> Rows = new ReadTable<AuditEntry>("audit_entry", "tenant_id", "request_id", "version")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Organisation)
        .Column("request_id", NpgsqlDbType.Uuid, r => r.RequestId)
        .Column("version", NpgsqlDbType.Bigint, r => r.Version)
        .Column("position", NpgsqlDbType.Bigint, r => r.Position)
        .Column("event_id", NpgsqlDbType.Uuid, r => r.EventId)
        .Column("type", NpgsqlDbType.Text, r => r.Type)
        .Column("at", NpgsqlDbType.TimestampTz, r => r.At.ToDateTimeUtc())
        .Column("actor_id", NpgsqlDbType.Text, r => r.By.Id)
        .Column("actor_name", NpgsqlDbType.Text, r => r.By.Name)
        .Column("actor_role", NpgsqlDbType.Text, r => EnumNames.Of(r.By.Role))
        .Column("actor_unit", NpgsqlDbType.Text, r => r.By.Unit)
        .Column("on_behalf_of", NpgsqlDbType.Text, r => r.By.OnBehalfOf)
        .Column("on_behalf_of_name", NpgsqlDbType.Text, r => r.By.OnBehalfOfName)
        .Column("appointment", NpgsqlDbType.Uuid, r => r.By.Appointment)
        .Column("words_fa", NpgsqlDbType.Text, r => r.WordsFa)
        .Column("words_en", NpgsqlDbType.Text, r => r.WordsEn)
        .Column("changes", NpgsqlDbType.Jsonb, r => JsonSerializer.Serialize(r.Changes, Json));

    public override string Name => "AuditTrail";

    public override int Version => 3;

    public override string Schema => Sql.Load(typeof(AuditTrailProjection).Assembly, "AuditTrail/audit.sql");

    public override IReadOnlyList<ReadTable> Tables { get; } = [Rows];

    internal static IReadOnlyList<RequestChange> ReadChanges(string json) => JsonSerializer.Deserialize<List<RequestChange>>(json, Json)!;

    protected override RequestState Evolve(RequestState? state, RequestEvent e) => RequestState.Fold(state, e)!;

    protected override void WriteEvent(RequestState? before, RequestState after, RequestEvent data, StoredEvent e, RowSet rows)
    {
        var organisation = definitions.Find(e.Stream.Tenant, after.DefinitionVersion);
        rows.Add(Rows, new AuditEntry(
            e.Stream.Tenant, e.Stream.Id, e.Version, e.Position, e.Id, e.Type, data.At, data.By,
            RequestEventWords.Describe(data, before, after, Languages.Persian, organisation),
            RequestEventWords.Describe(data, before, after, Languages.English, organisation),
            RequestChanges.Between(before, after)));
    }
}
