namespace ServiceDesk.Domain.Files;

/// <summary>A file that is part of a request. Its name may be a person's data; events mark the lists they hold it in.</summary>
/// <param name="Use">What it is there: <see cref="Body"/>, <see cref="Attachment"/>, or the key of a field of the form.</param>
/// <param name="Id">The id it was uploaded under, a UUID with dashes in lower case.</param>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The hash of its content, 64 hexadecimal digits in lower case.</param>
public sealed record RequestFile(string Use, string Id, string Name, FileFormat Format, long Size, string Sha256)
{
    /// <summary>The letter itself (K-16, F-24).</summary>
    public const string Body = "body";

    /// <summary>Added to a letter or message (K-17, E-19). No field may have this key or that of the body.</summary>
    public const string Attachment = "attachment";

    public static RequestFile Of(string use, UploadedFile file) => new(use, file.Id, file.Name, file.Format, file.Size, file.Sha256);
}
