using Npgsql;
using NpgsqlTypes;

namespace ServiceDesk.Projections;

/// <summary>Texts that rows are narrowed by, as a parameter; null is no limit.</summary>
internal static class TextsParameter
{
    /// <summary>A text with a NUL can stand in no row, and PostgreSQL refuses to hear of it: it narrows to nothing.</summary>
    public static NpgsqlParameter Of(IEnumerable<string>? values) => new()
    {
        Value = (object?)values?.Where(value => !value.Contains('\0')).ToArray() ?? DBNull.Value,
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    };
}
