using Npgsql;
using ServiceDesk.Domain.Files;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Files;

/// <summary>The uploads that the database knows of. Every statement names the organisation and, where somebody asks, the person.</summary>
public sealed class UploadedFiles(NpgsqlDataSource dataSource, FileSettings settings, TimeProvider time)
{
    /// <summary>More than a command can name; what is beyond is not looked for.</summary>
    private const int MostNamed = 200;

    /// <summary>Those of the files that the person has uploaded, by id; what is no id of one, or too old to be used, is passed over.</summary>
    public async Task<IReadOnlyDictionary<string, UploadedFile>> FindAsync(
        string organisation, string personId, IEnumerable<string?> ids, CancellationToken cancellation = default)
    {
        var named = ids.Select(id => Guid.TryParseExact(id, "D", out var known) ? known : (Guid?)null).OfType<Guid>().Distinct().Take(MostNamed).ToArray();
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        if (named.Length == 0)
            return files;
        await using var command = dataSource.CreateCommand(Sql.Load(typeof(UploadedFiles).Assembly, "Files/find_files.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = organisation }, new() { Value = personId }, new() { Value = named }, new() { Value = time.GetUtcNow() - settings.UnusedFor } });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var file = new UploadedFile(
                reader.GetGuid(0).ToString(), reader.GetString(1), FileFormats.Parse(reader.GetString(2)), reader.GetInt64(3), reader.GetString(4), reader.GetBoolean(5));
            files[file.Id] = file;
        }
        return files;
    }
}
