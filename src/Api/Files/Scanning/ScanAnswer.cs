namespace ServiceDesk.Api.Files.Scanning;

/// <summary>What a scanner said to a file.</summary>
public abstract record ScanAnswer
{
    private ScanAnswer()
    {
    }

    /// <summary>It scanned all of it and found nothing.</summary>
    public sealed record Clean : ScanAnswer;

    /// <summary>It answered anything else: what it found, or why it could not scan it whole.</summary>
    /// <param name="Finding">Its own words.</param>
    public sealed record NotClean(string Finding) : ScanAnswer;

    /// <summary>It gave no answer, and is asked again later.</summary>
    /// <param name="Reason">Why, in a word.</param>
    public sealed record None(string Reason) : ScanAnswer;
}
