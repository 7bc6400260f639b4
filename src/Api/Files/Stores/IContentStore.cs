namespace ServiceDesk.Api.Files.Stores;

/// <summary>Where contents are kept: what a folder can do and a bucket can do too. Which of them are needed the database knows.</summary>
public interface IContentStore
{
    /// <summary>Keeps a finished local file as this content, safe from a power cut when this returns. The file is moved away, or is left for the caller to delete. Done again it changes nothing.</summary>
    Task PutAsync(ContentKey key, string localFile, CancellationToken cancellation);

    /// <summary>The bytes from an offset to the end; whoever needs fewer stops reading. Null when there is no such content.</summary>
    Task<Stream?> OpenReadAsync(ContentKey key, long offset, CancellationToken cancellation);

    /// <summary>Forgets the content; nothing happens when there is none.</summary>
    Task DeleteAsync(ContentKey key, CancellationToken cancellation);
}
