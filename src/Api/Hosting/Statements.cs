using Npgsql;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Hosting;

/// <summary>Makes commands of the statements that this project embeds.</summary>
internal static class Statements
{
    /// <param name="dataSource">The database.</param>
    /// <param name="path">The file, such as <c>Limits/take.sql</c>.</param>
    /// <param name="values">What $1, $2 … stand for; null is NULL.</param>
    public static NpgsqlCommand CreateStatement(this NpgsqlDataSource dataSource, string path, params ReadOnlySpan<object?> values)
    {
        var command = dataSource.CreateCommand(Sql.Load(typeof(Statements).Assembly, path));
        AddValues(command, values);
        return command;
    }

    /// <inheritdoc cref="CreateStatement(NpgsqlDataSource, string, ReadOnlySpan{object})"/>
    /// <param name="connection">A connection with an open transaction.</param>
    public static NpgsqlCommand CreateStatement(this NpgsqlConnection connection, string path, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(Sql.Load(typeof(Statements).Assembly, path), connection);
        AddValues(command, values);
        return command;
    }

    private static void AddValues(NpgsqlCommand command, ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
    }
}
