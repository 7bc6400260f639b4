using Npgsql;

namespace ServiceDesk.EventStore.Projections;

/// <summary>Rows of one table, waiting to be written.</summary>
internal abstract class RowList
{
    public abstract ReadTable Table { get; }

    public abstract int Count { get; }

    public abstract void AddAll(RowList other, long? appendOrdinal = null);

    public abstract NpgsqlBatchCommand Upsert();

    public abstract void Copy(NpgsqlConnection connection);
}

internal abstract class RowList<TRow> : RowList
{
    public List<TRow> Rows { get; } = [];

    protected List<long> AppendOrdinals { get; } = [];
}
