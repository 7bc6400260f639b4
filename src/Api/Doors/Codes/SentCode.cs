namespace ServiceDesk.Api.Doors.Codes;

/// <summary>What whoever asked for a code is told; the same for every number.</summary>
/// <param name="Challenge">What the code is sent back with.</param>
/// <param name="Mobile">The number that it went to, masked unless the door shows it (Q-26, E-11).</param>
/// <param name="CodeLength">How many digits it has.</param>
/// <param name="ValidFor">For how many seconds it is taken yet (F-12).</param>
/// <param name="ResendAfter">After how many seconds another may be asked for; absent when none may.</param>
public sealed record SentCode(string Challenge, string Mobile, int CodeLength, long ValidFor, long? ResendAfter);
