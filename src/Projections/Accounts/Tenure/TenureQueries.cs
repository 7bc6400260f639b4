using Npgsql;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Accounts.Tenure;

/// <summary>Finds accounts by where they stand on the way to a permanent one.</summary>
public sealed class TenureQueries(NpgsqlDataSource dataSource)
{
    /// <summary>Temporary accounts of all organisations whose time has gone by, the longest ago first.</summary>
    public Task<List<StreamKey>> EndedAsync(DateTimeOffset now, int most, CancellationToken cancellation) =>
        ReadAsync("select_ended.sql", row => new StreamKey(row.GetString(0), row.GetGuid(1)), cancellation, now, most);

    /// <summary>Accounts of a door that end within so many days and whose persons were not reminded for this day or a later one.</summary>
    public Task<List<Guid>> ToRemindAsync(string organisation, string door, DateTimeOffset now, int days, int most, CancellationToken cancellation) =>
        ReadAsync("select_to_remind.sql", row => row.GetGuid(0), cancellation, organisation, door, now, now.AddDays(days), days, most);

    /// <summary>Whether somebody has an account by a national code that has not ended.</summary>
    public async Task<bool> IsHeldAsync(string organisation, string nationalCode, DateTimeOffset now, CancellationToken cancellation) =>
        (await ReadAsync("select_held.sql", row => row.GetBoolean(0), cancellation, organisation, nationalCode, now)).Single();

    /// <summary>Who waits for a permanent account of a door, the longest first.</summary>
    public Task<List<RequestedPermanent>> RequestedAsync(string organisation, string door, int most, CancellationToken cancellation) => ReadAsync(
        "select_requested.sql",
        row => new RequestedPermanent(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateTimeOffset>(4)),
        cancellation, organisation, door, most);

    private async Task<List<T>> ReadAsync<T>(string file, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params IReadOnlyList<object> values)
    {
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(TenureQueries).Assembly, $"Accounts/Tenure/{file}"));
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }
}
