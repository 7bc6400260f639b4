using ServiceDesk.Api.Schema.Types;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>The files of one request: those that are known already, as in a replay, else read with those of the others of the page.</summary>
public sealed class RequestFiles(StreamKey request, IReadOnlyList<TrackingFile>? known)
{
    /// <summary>The letter, its attachments, and the files of fields and steps.</summary>
    public ValueTask<IReadOnlyList<FileView>> OfRequestAsync(FileLoader loader) => ListAsync(loader, file => !file.OfMessage);

    /// <summary>Those that came with the message of this version.</summary>
    public ValueTask<IReadOnlyList<FileView>> OfMessageAsync(FileLoader loader, long version) => ListAsync(loader, file => file.OfMessage && file.Version == version);

    private async ValueTask<IReadOnlyList<FileView>> ListAsync(FileLoader loader, Func<TrackingFile, bool> isWanted) =>
        [.. (known ?? await loader.LoadAsync(request) ?? []).Where(isWanted).Select(file => FileView.Of(request, file.File))];
}
