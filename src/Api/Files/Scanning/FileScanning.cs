using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Api.Files.Scanning;

/// <summary>Has contents scanned, and writes down what was said. No answer is none: the content goes on waiting.</summary>
public sealed class FileScanning(ContentScans scans, IContentStore contents, FileSettings settings, TimeProvider time, ILogger<FileScanning> logger, ClamdScanner? scanner = null)
{
    /// <summary>What is said of a content that has just been kept; it is scanned at once where nothing has been said.</summary>
    public async Task<FileScan?> ScanNewAsync(ContentKey content)
    {
        var known = await scans.FindAsync(content, CancellationToken.None);
        if (known != FileScan.Waiting || scanner is null)
            return known;
        try
        {
            return await ScanAsync(content, scanner, CancellationToken.None);
        }
        catch (IOException failure)
        {
            logger.LogWarning("A file waits to be scanned, as it could not be read: {Reason}", failure.Message);
            return FileScan.Waiting;
        }
    }

    /// <summary>Scans the content whose turn it is; false when none is due, or when the scanner gave no answer: then the others need not be tried now.</summary>
    public async Task<bool> ScanNextAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return scanner is not null && await scans.ClaimAsync(now, now + settings.Scanner!.Claim, cancellation) is { } content
            && await ScanAsync(content, scanner, cancellation) != FileScan.Waiting;
    }

    private async Task<FileScan> ScanAsync(ContentKey content, ClamdScanner by, CancellationToken cancellation)
    {
        await using var bytes = await contents.OpenReadAsync(content, 0, cancellation);
        switch (bytes is null ? new ScanAnswer.None("missing") : await by.ScanAsync(bytes, cancellation))
        {
            case ScanAnswer.Clean:
                await scans.RecordAsync(content, FileScan.Clean, null, time.GetUtcNow());
                return FileScan.Clean;
            case ScanAnswer.NotClean found:
                logger.LogWarning("The content {Content} of {Organisation} is quarantined: {Finding}", content.Sha256, content.Organisation, found.Finding);
                await scans.RecordAsync(content, FileScan.Quarantined, found.Finding, time.GetUtcNow());
                return FileScan.Quarantined;
            case ScanAnswer.None none:
                logger.LogInformation("The content {Content} of {Organisation} waits to be scanned: {Reason}", content.Sha256, content.Organisation, none.Reason);
                await scans.PutOffAsync(content, time.GetUtcNow() + settings.Scanner!.RetryAfter);
                return FileScan.Waiting;
        }
        throw new InvalidOperationException("A scanner has no other answers.");
    }
}
