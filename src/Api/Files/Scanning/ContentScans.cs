using Npgsql;
using NpgsqlTypes;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Domain.Files;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Files.Scanning;

/// <summary>What was said of each content. Where a scanner is set, one that nothing was said of waits, too: it came before the scanner.</summary>
public sealed class ContentScans(NpgsqlDataSource dataSource, FileSettings settings)
{
    /// <summary>What is known of contents, by hash; one that is not among them was uploaded without a scanner.</summary>
    public async Task<IReadOnlyDictionary<string, FileScan>> FindAsync(string organisation, IReadOnlyCollection<string> contents, CancellationToken cancellation)
    {
        var found = settings.Scanner is null ? [] : contents.Distinct().ToDictionary(content => content, _ => FileScan.Waiting);
        if (contents.Count == 0)
            return found;
        await using var command = Command("find_scans.sql", organisation, contents.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            found[reader.GetString(0)] = Enum.Parse<FileScan>(reader.GetString(1), ignoreCase: true);
        return found;
    }

    /// <inheritdoc cref="FindAsync(string, IReadOnlyCollection{string}, CancellationToken)"/>
    public async Task<FileScan?> FindAsync(ContentKey content, CancellationToken cancellation) =>
        (await FindAsync(content.Organisation, [content.Sha256], cancellation)).TryGetValue(content.Sha256, out var scan) ? scan : null;

    /// <summary>Takes a content that waits, for this process alone until the given instant; null when none is due.</summary>
    public async Task<ContentKey?> ClaimAsync(DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var command = Command("claim_scan.sql", now, until);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new ContentKey(reader.GetString(0), reader.GetString(1)) : null;
    }

    /// <summary>Lets those wait that were uploaded before there was a scanner.</summary>
    public Task AwaitOlderAsync(DateTimeOffset now, CancellationToken cancellation) => ExecuteAsync("await_older.sql", cancellation, now);

    public Task RecordAsync(ContentKey content, FileScan scan, string? finding, DateTimeOffset now) =>
        ExecuteAsync("record_scan.sql", CancellationToken.None, content.Organisation, content.Sha256, scan == FileScan.Clean ? "clean" : "quarantined", (object?)finding ?? DBNull.Value, now);

    public Task PutOffAsync(ContentKey content, DateTimeOffset until) =>
        ExecuteAsync("put_off_scan.sql", CancellationToken.None, content.Organisation, content.Sha256, until);

    /// <summary>How many contents wait, at most so many.</summary>
    public async Task<int> WaitingAsync(int most, CancellationToken cancellation)
    {
        await using var command = Command("count_waiting_scans.sql", most);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellation, params object[] values)
    {
        await using var command = Command(statement, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string statement, params object[] values)
    {
        var command = dataSource.CreateCommand(Sql.Load(typeof(ContentScans).Assembly, $"Files/Scanning/{statement}"));
        foreach (var value in values)
        {
            command.Parameters.Add(value switch
            {
                DateTimeOffset at => new NpgsqlParameter { Value = at.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz },
                DBNull => new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Text },
                _ => new NpgsqlParameter { Value = value },
            });
        }
        return command;
    }
}
