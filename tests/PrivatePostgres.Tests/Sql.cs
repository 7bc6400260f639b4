using Npgsql;

namespace ServiceDesk.PrivatePostgres.Tests;

internal static class Sql
{
    public static Task<object?> ScalarAsync(PrivateServer server, string statement) =>
        ScalarAsync(server.ConnectionString, statement);

    public static async Task<object?> ScalarAsync(string connectionString, string statement)
    {
        // Not pooled: a connection left in a pool would belong to a server that the test has since stopped.
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    public static Task ExecuteAsync(PrivateServer server, string statement) => ScalarAsync(server, statement);
}
