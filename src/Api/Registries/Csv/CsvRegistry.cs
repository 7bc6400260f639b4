using ServiceDesk.Domain.Registries;

namespace ServiceDesk.Api.Registries.Csv;

/// <summary>A registry of files. They are read again when one of them has changed; while they are wrong the registry is unavailable.</summary>
internal sealed class CsvRegistry(string key, CsvRegistrySettings settings, ILogger<CsvRegistry> logger) : IRegistry, IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private string? seen;
    private CsvRegistryIndex? index;

    public async Task<RegistryAnswer> AskAsync(RegistryQuestion question, CancellationToken cancellation)
    {
        var read = await CurrentAsync(cancellation);
        return read?.Find(question) ?? RegistryAnswer.Unavailable;
    }

    public void Dispose() => reading.Dispose();

    private async Task<CsvRegistryIndex?> CurrentAsync(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            var files = Files();
            // Name, size and time of each: what a copy over an older file changes.
            var now = string.Join('\n', files.Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
            if (now == seen)
                return index;
            (seen, index) = (now, null);
            index = await Task.Run(() => CsvRegistryIndex.Read(settings, files.Select(file => file.FullName)), cancellation);
            logger.LogInformation("The registry {Registry} has {People} people; {PassedOver} lines have no valid national code", key, index.Count, index.PassedOver);
            return index;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CsvFaultException)
        {
            logger.LogError("The files of the registry {Registry} cannot be read: {Reason}", key, fault.Message);
            return null;
        }
        catch (OperationCanceledException)
        {
            seen = null;
            throw;
        }
        finally
        {
            reading.Release();
        }
    }

    private List<FileInfo> Files()
    {
        if (File.Exists(settings.Path))
            return [new FileInfo(settings.Path)];
        List<FileInfo> files = [.. new DirectoryInfo(settings.Path).EnumerateFiles("*.csv").OrderBy(file => file.Name, StringComparer.Ordinal)];
        return files.Count > 0 ? files : throw new FileNotFoundException($"There is no .csv file in {settings.Path}.");
    }
}
