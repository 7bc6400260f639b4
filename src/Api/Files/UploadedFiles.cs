using Npgsql;
using NpgsqlTypes;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Domain.Files;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Files;

/// <summary>The uploads that the database knows of. Every statement names the organisation and, where somebody asks, the person.</summary>
public sealed class UploadedFiles(NpgsqlDataSource dataSource, FileSettings settings, TimeProvider time)
{
    /// <summary>More than a command can name; what is beyond is not looked for.</summary>
    private const int MostNamed = 200;

    /// <summary>How much longer an upload is kept than it can be used: a command that found it has ended by then.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private DateTimeOffset UsableSince => time.GetUtcNow() - settings.UnusedFor;

    /// <summary>Those of the files that the person has uploaded, by id; what is no id of one, or too old to be used, is passed over.</summary>
    public async Task<IReadOnlyDictionary<string, UploadedFile>> FindAsync(
        string organisation, string personId, IEnumerable<string?> ids, CancellationToken cancellation = default)
    {
        var named = ids.Select(id => Guid.TryParseExact(id, "D", out var known) ? known : (Guid?)null).OfType<Guid>().Distinct().Take(MostNamed).ToArray();
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        if (named.Length == 0)
            return files;
        await using var command = Command("Files/find_files.sql", organisation, personId, named, UsableSince, settings.Scanner is not null);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var file = new UploadedFile(
                reader.GetGuid(0).ToString(), reader.GetString(1), FileFormats.Parse(reader.GetString(2)), reader.GetInt64(3), reader.GetString(4), reader.GetBoolean(5),
                reader.IsDBNull(6) ? null : Enum.Parse<FileScan>(reader.GetString(6), ignoreCase: true));
            files[file.Id] = file;
        }
        return files;
    }

    /// <summary>Holds a place for an upload of at most so many bytes; false when the person has too many that are part of no request.</summary>
    public async Task<bool> ReserveAsync(string organisation, Guid id, string personId, long most, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        // One after the other, so that many at the same time are counted, too.
        batch.BatchCommands.Add(BatchCommand("Files/lock.sql", $"uploads of {organisation}/{personId}"));
        batch.BatchCommands.Add(BatchCommand(
            "Files/reserve_upload.sql", organisation, id, personId, most, time.GetUtcNow(), (long)settings.MostUnused, settings.MostUnusedBytes, UsableSince));
        await batch.ExecuteNonQueryAsync(cancellation);
        return batch.BatchCommands[1].RecordsAffected == 1;
    }

    /// <summary>Writes down what was uploaded, before its content is kept: from now on the sweep knows that the content is needed.</summary>
    public async Task DescribeAsync(string organisation, UploadedFile file)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        // Not while the sweep looks whether anybody needs these bytes.
        batch.BatchCommands.Add(BatchCommand("Files/lock.sql", LockOf(new ContentKey(organisation, file.Sha256))));
        batch.BatchCommands.Add(BatchCommand("Files/describe_upload.sql", organisation, Guid.Parse(file.Id), file.Name, file.Size, file.Format.Name(), file.Sha256));
        // It is scanned when it is kept; what nobody scanned until then, as its process has died, any other takes.
        if (settings.Scanner is { } scanner)
            batch.BatchCommands.Add(BatchCommand("Files/Scanning/await_scan.sql", organisation, file.Sha256, time.GetUtcNow() + scanner.Claim));
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>Says that the content is kept; false when the upload took so long that it was swept meanwhile.</summary>
    public async Task<bool> CompleteAsync(string organisation, Guid id)
    {
        await using var command = Command("Files/complete_upload.sql", organisation, id, time.GetUtcNow());
        return await command.ExecuteNonQueryAsync() == 1;
    }

    /// <summary>Gives back the place of an upload that came to nothing.</summary>
    public async Task GiveUpAsync(string organisation, Guid id)
    {
        await using var command = Command("Files/give_up_upload.sql", organisation, id);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Forgets uploads that became part of no request in time, and the contents that nobody needs any more; returns how many uploads.</summary>
    public async Task<int> SweepAsync(IContentStore contents, int batch, CancellationToken cancellation)
    {
        var before = UsableSince - Grace;
        await using (var kept = Command("Files/keep_used.sql", before))
            await kept.ExecuteNonQueryAsync(cancellation);
        var swept = 0;
        foreach (var (organisation, id, sha256) in await UnusedAsync(before, batch, cancellation))
            swept += await ForgetAsync(contents, organisation, id, sha256, cancellation) ? 1 : 0;
        return swept;
    }

    private async Task<List<(string Organisation, Guid Id, string? Sha256)>> UnusedAsync(DateTimeOffset before, int limit, CancellationToken cancellation)
    {
        await using var command = Command("Files/select_unused.sql", before, limit);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var unused = new List<(string, Guid, string?)>();
        while (await reader.ReadAsync(cancellation))
            unused.Add((reader.GetString(0), reader.GetGuid(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
        return unused;
    }

    private async Task<bool> ForgetAsync(IContentStore contents, string organisation, Guid id, string? sha256, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (sha256 is not null)
            await ExecuteAsync(connection, "Files/lock.sql", cancellation, LockOf(new ContentKey(organisation, sha256)));
        var forgotten = await ExecuteAsync(connection, "Files/forget_unused.sql", cancellation, organisation, id) == 1;
        if (forgotten && sha256 is not null && !await IsNeededAsync(connection, organisation, sha256, cancellation))
        {
            await ExecuteAsync(connection, "Files/Scanning/forget_scan.sql", cancellation, organisation, sha256);
            // Before the row is gone for good: whoever dies between leaves a row without a content, which is swept again.
            await contents.DeleteAsync(new ContentKey(organisation, sha256), cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return forgotten;
    }

    private static async Task<bool> IsNeededAsync(NpgsqlConnection connection, string organisation, string sha256, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Statement("Files/is_content_needed.sql"), connection);
        Add(command.Parameters, organisation, sha256);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(Statement(statement), connection);
        Add(command.Parameters, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string LockOf(ContentKey key) => $"content {key.Organisation}/{key.Sha256}";

    private NpgsqlCommand Command(string statement, params object[] values)
    {
        var command = dataSource.CreateCommand(Statement(statement));
        Add(command.Parameters, values);
        return command;
    }

    private static NpgsqlBatchCommand BatchCommand(string statement, params object[] values)
    {
        var command = new NpgsqlBatchCommand(Statement(statement));
        Add(command.Parameters, values);
        return command;
    }

    private static void Add(NpgsqlParameterCollection parameters, params object[] values)
    {
        foreach (var value in values)
            parameters.Add(value is DateTimeOffset at ? new NpgsqlParameter { Value = at.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz } : new NpgsqlParameter { Value = value });
    }

    private static string Statement(string path) => Sql.Load(typeof(UploadedFiles).Assembly, path);
}
