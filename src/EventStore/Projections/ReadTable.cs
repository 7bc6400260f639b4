using Npgsql;
using NpgsqlTypes;

namespace ServiceDesk.EventStore.Projections;

/// <summary>A read model's table: its columns and how a row fills them. One definition serves upsert and COPY.</summary>
public abstract class ReadTable
{
    private protected ReadTable(string name) => Name = name;

    /// <summary>The table's name, without schema: the connection's search path says whether the live one or the one being rebuilt is meant.</summary>
    public string Name { get; }

    internal abstract RowList NewList();
}

/// <inheritdoc cref="ReadTable"/>
/// <typeparam name="TRow">What a row is made from.</typeparam>
public sealed class ReadTable<TRow> : ReadTable
{
    private readonly string[] key;
    private readonly List<AnyColumn> columns = [];
    private string? upsert;
    private string? upsertOfAccepted;

    /// <param name="name">The table's name.</param>
    /// <param name="key">The columns of its primary key; a row with a known key replaces the old one.</param>
    public ReadTable(string name, params string[] key) : base(name) => this.key = key;

    /// <summary>Declares a column.</summary>
    public ReadTable<TRow> Column<T>(string column, NpgsqlDbType type, Func<TRow, T> value)
    {
        columns.Add(new ColumnOf<T>(column, type, value));
        return this;
    }

    internal override RowList NewList() => new List(this);

    private string Upsert(bool ofAccepted)
    {
        var names = string.Join(", ", columns.Select(c => c.Name));
        var changed = string.Join(", ", columns.Where(c => !key.Contains(c.Name)).Select(c => $"{c.Name} = excluded.{c.Name}"));
        var onConflict = $"on conflict ({string.Join(", ", key)}) do {(changed.Length == 0 ? "nothing" : "update set " + changed)}";
        if (ofAccepted)
        {
            // A batch of appends is short: picking elements out of the arrays costs less than a result set for each of
            // them, which is what unnest over many arrays makes.
            var ordinals = $"${columns.Count + 1}::bigint[]";
            var elements = string.Join(", ", columns.Select((c, i) => $"(${i + 1}::{c.SqlType}[])[i]"));
            return $"insert into {Name} ({names}) select {elements} from generate_series(1, cardinality({ordinals})) as i "
                + $"where ({ordinals})[i] = any ((select current_setting('servicedesk.accepted')::bigint[])::bigint[]) {onConflict}";
        }
        var arrays = string.Join(", ", columns.Select((c, i) => $"${i + 1}::{c.SqlType}[]"));
        return $"insert into {Name} ({names}) select {names} from unnest({arrays}) as i({names}) {onConflict}";
    }

    private abstract class AnyColumn(string name, NpgsqlDbType type)
    {
        public string Name => name;

        protected NpgsqlDbType Type => type;

        public string SqlType => type switch
        {
            NpgsqlDbType.TimestampTz => "timestamptz",
            _ => type.ToString().ToLowerInvariant(),
        };

        public abstract NpgsqlParameter Parameter(List<TRow> rows);

        public abstract void Copy(NpgsqlBinaryImporter importer, TRow row);
    }

    private sealed class ColumnOf<T>(string name, NpgsqlDbType type, Func<TRow, T> value) : AnyColumn(name, type)
    {
        public override NpgsqlParameter Parameter(List<TRow> rows)
        {
            var values = new T[rows.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = value(rows[i]);
            return new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | Type };
        }

        public override void Copy(NpgsqlBinaryImporter importer, TRow row)
        {
            if (value(row) is { } present)
                importer.Write(present, Type);
            else
                importer.WriteNull();
        }
    }

    private sealed class List(ReadTable<TRow> table) : RowList<TRow>
    {
        public override ReadTable Table => table;

        public override int Count => Rows.Count;

        public override void AddAll(RowList other, long? appendOrdinal)
        {
            var rows = ((List)other).Rows;
            Rows.AddRange(rows);
            if (appendOrdinal is { } ordinal)
                AppendOrdinals.AddRange(Enumerable.Repeat(ordinal, rows.Count));
        }

        public override NpgsqlBatchCommand Upsert()
        {
            var ofAccepted = AppendOrdinals.Count > 0;
            var command = new NpgsqlBatchCommand(ofAccepted ? table.upsertOfAccepted ??= table.Upsert(true) : table.upsert ??= table.Upsert(false));
            foreach (var column in table.columns)
                command.Parameters.Add(column.Parameter(Rows));
            if (ofAccepted)
                command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. AppendOrdinals] });
            return command;
        }

        public override void Copy(NpgsqlConnection connection)
        {
            using var importer = connection.BeginBinaryImport($"copy {table.Name} ({string.Join(", ", table.columns.Select(c => c.Name))}) from stdin (format binary)");
            foreach (var row in Rows)
            {
                importer.StartRow();
                foreach (var column in table.columns)
                    column.Copy(importer, row);
            }
            importer.Complete();
        }
    }
}
