namespace ServiceDesk.Api.Files.Formats;

/// <summary>Knows one family of formats.</summary>
internal interface IFormatCheck
{
    /// <summary>Whether a content that begins so is of this family.</summary>
    /// <param name="head">The first bytes, at most <see cref="FileInspector.HeadLength"/> of them.</param>
    bool Begins(ReadOnlySpan<byte> head);

    /// <summary>Looks through a content that begins so.</summary>
    FileFinding Check(FileContent content);
}
