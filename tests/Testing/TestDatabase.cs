using Npgsql;

namespace ServiceDesk.Testing;

internal static class TestDatabase
{
    /// <summary>Creates an empty database on the server of <paramref name="connectionString"/>.</summary>
    public static async Task<string> CreateAsync(string connectionString)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name} template template0", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString;
    }
}
