using ServiceDesk.Api.Files.Scanning;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Api.Hosting;
using ServiceDesk.PrivatePostgres;

namespace ServiceDesk.Api.Files;

/// <summary>What is set under <c>ServiceDesk:Files</c>; docs/guides/settings.md has the list.</summary>
/// <param name="Folder">Where contents are kept. Several processes that share a database share it too.</param>
/// <param name="LargestFile">The most bytes of one upload; services set their own limits below it.</param>
/// <param name="UnusedFor">How long an upload waits to become part of a request; then it is swept.</param>
/// <param name="MostUnused">How many uploads one person may have that are part of no request, those under way included.</param>
/// <param name="MostUnusedBytes">How many bytes those may have together.</param>
/// <param name="Bucket">Where contents are kept instead of the folder, in which then only uploads lie that are not whole yet; null for the folder.</param>
/// <param name="Scanner">Who looks for viruses; null for nobody.</param>
public sealed record FileSettings(string Folder, long LargestFile, TimeSpan UnusedFor, int MostUnused, long MostUnusedBytes, S3Settings? Bucket, ScannerSettings? Scanner)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Where uploads lie until they are whole; on the same disk, so that they need only be renamed then.</summary>
    public string IncomingFolder => Path.Combine(Folder, "incoming");

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static FileSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:Files"));
        var settings = new FileSettings(
            section.Text("Folder") ?? Path.Combine(ServiceDeskDatabase.DataFolder(configuration) ?? PrivateServer.DefaultDataFolder, "files"),
            section.Number("LargestFile", 25 * Megabyte, 1, 1024 * Megabyte),
            section.Time("UnusedFor", TimeSpan.FromHours(24), TimeSpan.FromMinutes(1), TimeSpan.FromDays(30)),
            section.Number("MostUnused", 50, 1, 10_000),
            section.Number("MostUnusedBytes", 250 * Megabyte, 1, int.MaxValue),
            section.Section("Bucket") is { } bucket ? S3Settings.Read(bucket) : null,
            section.Section("Scanner") is { } scanner ? ScannerSettings.Read(scanner) : null);
        section.Close();
        return settings.MostUnusedBytes >= settings.LargestFile
            ? settings
            : throw new SettingException("The setting ServiceDesk:Files:MostUnusedBytes is less than LargestFile: such a file could never be uploaded.");
    }
}
