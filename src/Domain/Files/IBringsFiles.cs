using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Files;

/// <summary>An event by which uploaded files become part of the request.</summary>
public interface IBringsFiles
{
    /// <summary>The files; null when there are none.</summary>
    ValueList<RequestFile>? Files { get; }
}
