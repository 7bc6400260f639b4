namespace ServiceDesk.Api.Doors.Codes;

/// <summary>A code that is waited for.</summary>
/// <param name="Id">What it is known by.</param>
/// <param name="Door">The key of the door that asked for it.</param>
/// <param name="Sealed">Number and data.</param>
/// <param name="CodeLength">How many digits it has.</param>
/// <param name="ValidFor">How long each code is taken.</param>
/// <param name="ResendAfter">After how long another may be asked for.</param>
/// <param name="ShowsMobile">Whether the number is shown whole.</param>
/// <param name="Sends">How often a code was sent.</param>
/// <param name="SentAt">When the last one was.</param>
internal sealed record CodeChallenge(
    Guid Id, string Door, byte[] Sealed, int CodeLength, TimeSpan ValidFor, TimeSpan ResendAfter, bool ShowsMobile, int Sends, DateTimeOffset SentAt)
{
    /// <summary>How long a new code may be asked for after the last one is void.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>When the last code becomes void.</summary>
    public DateTimeOffset ExpiresAt => SentAt + ValidFor;

    /// <summary>When nothing can be done with it any more.</summary>
    public DateTimeOffset EndsAt => ExpiresAt + Grace;
}
