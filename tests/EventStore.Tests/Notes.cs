using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NpgsqlTypes;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.EventStore.Tests;

/// <summary>A small subject for the store's tests: notebooks, into which lines are written.</summary>
public abstract record NoteEvent;

public sealed record LineWritten(string Text) : NoteEvent;

/// <summary>An event that a projection may choke on.</summary>
public sealed record InkSpilled(bool Poisonous) : NoteEvent;

/// <summary>A notebook with all its lines.</summary>
public sealed record Notebook(int Lines, int Spills, string LastText);

/// <summary>A row per notebook and a row per line. What poisons it is chosen by the test, and can be cured.</summary>
public class NotebookProjection(string name = "Notebook") : StreamProjection<NoteEvent, Notebook>
{
    public sealed record Row(string Tenant, Guid Id, int Lines, int Spills, string LastText, long Version);

    public sealed record Line(string Tenant, Guid Id, long Version, long Position, string Text);

    private readonly ReadTable<Row> rows = new ReadTable<Row>(name.ToLowerInvariant(), "tenant_id", "id")
        .Column("tenant_id", NpgsqlDbType.Text, r => r.Tenant)
        .Column("id", NpgsqlDbType.Uuid, r => r.Id)
        .Column("lines", NpgsqlDbType.Integer, r => r.Lines)
        .Column("spills", NpgsqlDbType.Integer, r => r.Spills)
        .Column("last_text", NpgsqlDbType.Text, r => r.LastText)
        .Column("version", NpgsqlDbType.Bigint, r => r.Version);

    private readonly ReadTable<Line> lines = new ReadTable<Line>(name.ToLowerInvariant() + "_line", "tenant_id", "id", "version")
        .Column("tenant_id", NpgsqlDbType.Text, r => r.Tenant)
        .Column("id", NpgsqlDbType.Uuid, r => r.Id)
        .Column("version", NpgsqlDbType.Bigint, r => r.Version)
        .Column("text", NpgsqlDbType.Text, r => r.Text);

    public bool Cured { get; set; }

    public override string Name => name;

    public override int Version => 1;

    public override IReadOnlyList<ReadTable> Tables => [rows, lines];

    public override string Schema => $"""
        create table {rows.Name} (tenant_id text, id uuid, lines integer not null, spills integer not null, last_text text not null check (last_text <> 'refused by the table'), version bigint not null, primary key (tenant_id, id));
        create table {lines.Name} (tenant_id text, id uuid, version bigint, text text not null, primary key (tenant_id, id, version));
        """;

    protected override Notebook Evolve(Notebook? state, NoteEvent e)
    {
        state ??= new Notebook(0, 0, "");
        return e switch
        {
            LineWritten line => state with { Lines = state.Lines + 1, LastText = line.Text },
            InkSpilled { Poisonous: true } when !Cured => throw new InvalidOperationException("ink everywhere"),
            InkSpilled => state with { Spills = state.Spills + 1 },
            _ => throw new ArgumentOutOfRangeException(nameof(e)),
        };
    }

    protected override void WriteEvent(Notebook? before, Notebook after, NoteEvent data, StoredEvent e, RowSet set)
    {
        if (data is LineWritten line)
            set.Add(lines, new Line(e.Stream.Tenant, e.Stream.Id, e.Version, e.Position, line.Text));
    }

    protected override void WriteStream(Notebook state, StoredEvent last, RowSet set) =>
        set.Add(rows, new Row(last.Stream.Tenant, last.Stream.Id, state.Lines, state.Spills, state.LastText, last.Version));
}

public static class Notes
{
    public const string Tenant = "library";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static JsonTypeInfo TypeInfo<T>() => Json.GetTypeInfo(typeof(T));

    public static EventTypes Types() => new EventTypes().Map("line_written", TypeInfo<LineWritten>()).Map("ink_spilled", TypeInfo<InkSpilled>());

    public static StreamKey NewNotebook(string tenant = Tenant) => new(tenant, Guid.CreateVersion7());

    public static Append Write(StreamKey notebook, long expectedVersion, params NoteEvent[] events) => Write(notebook, expectedVersion, DateTimeOffset.UtcNow, events);

    public static Append Write(StreamKey notebook, long expectedVersion, DateTimeOffset at, params NoteEvent[] events) =>
        new(notebook, "notebook", expectedVersion, [.. events.Select(e => new NewEvent(e, at, EventMetadata.None))]);
}
