namespace ServiceDesk.Domain.Files;

/// <summary>A file that somebody has uploaded. It belongs to a request only when an event of that request says so.</summary>
/// <param name="Id">Its id, a UUID with dashes in lower case.</param>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The hash of its content, 64 hexadecimal digits in lower case.</param>
/// <param name="Used">Whether it is part of a request already; a file is used once.</param>
/// <param name="Scan">What a scanner said of it; null where there is none.</param>
public sealed record UploadedFile(string Id, string Name, FileFormat Format, long Size, string Sha256, bool Used = false, FileScan? Scan = null);
