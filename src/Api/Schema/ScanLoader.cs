using ServiceDesk.Api.Files.Scanning;
using ServiceDesk.Api.Files.Stores;
using ServiceDesk.Domain.Files;
using ServiceDesk.GraphQL.DataLoaders;

namespace ServiceDesk.Api.Schema;

/// <summary>What a scanner said of all files of a page, in one statement for each organisation.</summary>
public sealed class ScanLoader(ContentScans scans) : DataLoader<ContentKey, FileScan?>
{
    protected override async Task<IReadOnlyDictionary<ContentKey, FileScan?>> LoadBatchAsync(IReadOnlyList<ContentKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ContentKey, FileScan?>();
        foreach (var contents in keys.GroupBy(key => key.Organisation))
        {
            var known = await scans.FindAsync(contents.Key, [.. contents.Select(key => key.Sha256)], cancellationToken);
            foreach (var key in contents)
                found[key] = known.TryGetValue(key.Sha256, out var scan) ? scan : null;
        }
        return found;
    }
}
