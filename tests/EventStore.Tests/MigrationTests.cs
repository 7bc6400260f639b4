using ServiceDesk.EventStore.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests;

public sealed class MigrationTests(PostgresFixture postgres) : StoreTest(postgres)
{
    [PostgresFact]
    public async Task Stores_that_open_together_migrate_once()
    {
        var database = await DatabaseAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(database, inline: [new NotebookProjection()])));
        Assert.Equal(1, await NumberAsync(stores[0], "select count(*) from schema_migration where number = 1"));
        Assert.Equal(1, await NumberAsync(stores[0], "select count(*) from projection_version"));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_migration_changed_after_it_was_applied_is_refused()
    {
        var database = await DatabaseAsync();
        await using (var store = await OpenAsync(database))
            await RowsAsync(store, "update schema_migration set hash = 'other' where number = 2");
        var refused = await Assert.ThrowsAsync<MigrationException>(() => OpenAsync(database));
        Assert.Contains("0002_mt_events.sql", refused.Message);
    }

    [PostgresFact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        var database = await DatabaseAsync();
        await using (var store = await OpenAsync(database))
            await RowsAsync(store, "insert into schema_migration (owner, number, name, hash) values ('eventstore', 9999, 'future', 'x')");
        await Assert.ThrowsAsync<MigrationException>(() => OpenAsync(database));
    }

    /// <summary>What Marten 9 expects to find (DESIGN section 10): names, types and keys.</summary>
    [PostgresFact]
    public async Task The_event_tables_have_Martens_layout()
    {
        await using var store = await OpenAsync(await DatabaseAsync());
        Assert.Equal(
            [
                "mt_event_progression | last_seq_id | bigint", "mt_event_progression | last_updated | timestamp with time zone", "mt_event_progression | name | character varying",
                "mt_events | causation_id | character varying", "mt_events | correlation_id | character varying", "mt_events | data | jsonb", "mt_events | headers | jsonb",
                "mt_events | id | uuid", "mt_events | is_archived | boolean", "mt_events | mt_dotnet_type | character varying", "mt_events | seq_id | bigint",
                "mt_events | stream_id | uuid", "mt_events | tenant_id | character varying", "mt_events | timestamp | timestamp with time zone", "mt_events | type | character varying",
                "mt_events | version | bigint",
                "mt_streams | created | timestamp with time zone", "mt_streams | id | uuid", "mt_streams | is_archived | boolean", "mt_streams | tenant_id | character varying",
                "mt_streams | timestamp | timestamp with time zone", "mt_streams | type | character varying", "mt_streams | version | bigint",
            ],
            await RowsAsync(store, "select table_name, column_name, data_type from information_schema.columns where table_name like 'mt\\_%' order by table_name collate \"C\", column_name collate \"C\""));
        Assert.Equal(["CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON public.mt_events USING btree (tenant_id, stream_id, version)"],
            await RowsAsync(store, "select indexdef from pg_indexes where indexname = 'pk_mt_events_stream_and_version'"));
    }
}
