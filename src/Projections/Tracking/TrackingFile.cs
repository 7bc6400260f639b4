using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.Tracking;

/// <summary>A file of a request.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">The place in the stream of the event that brought it; that of its message where it came with one.</param>
/// <param name="OfMessage">Whether it came with a message of the thread, not with the submission or a step.</param>
/// <param name="Place">Its place among the files of that event, from 0.</param>
/// <param name="File">The file.</param>
public sealed record TrackingFile(Guid RequestId, long Version, bool OfMessage, int Place, RequestFile File)
{
    /// <summary>The files that an event brings; none for most.</summary>
    public static IEnumerable<TrackingFile> Of(Guid requestId, long version, RequestEvent e) =>
        e is IBringsFiles { Files: { } files } ? files.Select((file, place) => new TrackingFile(requestId, version, e is RequestReplied, place, file)) : [];
}
