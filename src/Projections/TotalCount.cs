using Npgsql;

namespace ServiceDesk.Projections;

/// <summary>How many rows a list has. They are counted one by one, so a long list is counted only so far.</summary>
public static class TotalCount
{
    /// <summary>A list of so many rows has at least so many.</summary>
    public const int Most = 10_000;

    /// <param name="sql">Its last parameter is how far to count.</param>
    /// <param name="conditions">The parameters before it.</param>
    internal static async Task<int> CountAsync(this NpgsqlDataSource dataSource, string sql, NpgsqlParameter[] conditions, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.AddRange(conditions);
        command.Parameters.Add(new() { Value = Most });
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
