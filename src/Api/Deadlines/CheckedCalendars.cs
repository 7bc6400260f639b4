using NodaTime;
using Npgsql;
using NpgsqlTypes;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Deadlines;

/// <summary>Which calendars were looked through, in the database, for all processes.</summary>
internal sealed class CheckedCalendars(NpgsqlDataSource dataSource)
{
    public async Task<CheckedCalendar> FindAsync(string organisation, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(CheckedCalendars).Assembly, "Deadlines/select_checked_calendar.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = organisation });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new(row.GetInt32(0), row.GetInt32(1), row.IsDBNull(2) ? null : Instant.FromDateTimeUtc(row.GetDateTime(2)))
            : default;
    }

    /// <summary>Never back: another process may know a newer calendar already.</summary>
    public async Task SetAsync(string organisation, CheckedCalendar looked, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(CheckedCalendars).Assembly, "Deadlines/set_checked_calendar.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = organisation });
        command.Parameters.Add(new NpgsqlParameter { Value = looked.Version });
        command.Parameters.Add(new NpgsqlParameter { Value = looked.HolidaysEdition });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)looked.AgainAt?.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
