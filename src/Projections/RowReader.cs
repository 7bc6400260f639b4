using NodaTime;
using Npgsql;

namespace ServiceDesk.Projections;

/// <summary>Reads columns by name into what the domain speaks of.</summary>
internal readonly struct RowReader(NpgsqlDataReader reader)
{
    public string Text(string column) => reader.GetString(reader.GetOrdinal(column));

    public string? TextOrNull(string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? null : Text(column);

    public Guid Id(string column) => reader.GetGuid(reader.GetOrdinal(column));

    public Guid? IdOrNull(string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? null : Id(column);

    public long Number(string column) => reader.GetInt64(reader.GetOrdinal(column));

    public int Integer(string column) => reader.GetInt32(reader.GetOrdinal(column));

    /// <summary>Where a side of an outer join has no row.</summary>
    public long NumberOrZero(string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? 0 : Number(column);

    public int? IntegerOrNull(string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? null : Integer(column);

    public bool Flag(string column) => reader.GetBoolean(reader.GetOrdinal(column));

    public Instant Instant(string column) => NodaTime.Instant.FromDateTimeUtc(reader.GetDateTime(reader.GetOrdinal(column)));

    public Instant? InstantOrNull(string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? null : Instant(column);

    public LocalDate? DateOrNull(string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? null : LocalDate.FromDateOnly(reader.GetFieldValue<DateOnly>(reader.GetOrdinal(column)));

    public T Named<T>(string column) where T : struct, Enum => EnumNames.Parse<T>(Text(column));
}
