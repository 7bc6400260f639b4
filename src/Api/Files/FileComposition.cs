using Npgsql;
using ServiceDesk.Api.Files.Scanning;
using ServiceDesk.Api.Files.Stores;

namespace ServiceDesk.Api.Files;

/// <summary>What files need of the host.</summary>
internal static class FileComposition
{
    public static void AddFiles(this IServiceCollection services, IConfiguration configuration, NpgsqlDataSource dataSource)
    {
        // Read when the host is put together, so that a wrong one stops it from starting.
        var settings = FileSettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<IContentStore>(_ => settings.Bucket is { } bucket ? new S3ContentStore(bucket) : new FolderContentStore(settings.Folder));
        services.AddSingleton(new ContentScans(dataSource, settings)).AddSingleton<FileScanning>();
        if (settings.Scanner is { } scanner)
            services.AddSingleton(new ClamdScanner(scanner)).AddHostedService<ScanWorker>();
        services.AddSingleton(provider => new UploadedFiles(dataSource, settings, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FileUploads>();
        services.AddSingleton<FileSweep>().AddHostedService(provider => provider.GetRequiredService<FileSweep>());
    }
}
