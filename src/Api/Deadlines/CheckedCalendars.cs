using Npgsql;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Deadlines;

/// <summary>By which version of each organisation's definition its running clocks were last looked through.</summary>
internal sealed class CheckedCalendars(NpgsqlDataSource dataSource)
{
    /// <summary>The version; 0 where they never were.</summary>
    public async Task<int> VersionAsync(string organisation, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(CheckedCalendars).Assembly, "Deadlines/select_checked_calendar.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = organisation });
        return (int?)await command.ExecuteScalarAsync(cancellation) ?? 0;
    }

    /// <summary>Never back: another process may know a newer version already.</summary>
    public async Task SetVersionAsync(string organisation, int version, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(CheckedCalendars).Assembly, "Deadlines/set_checked_calendar.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = organisation });
        command.Parameters.Add(new NpgsqlParameter { Value = version });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
