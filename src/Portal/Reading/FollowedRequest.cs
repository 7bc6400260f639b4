namespace ServiceDesk.Portal.Reading;

/// <summary>The part "follow a request" of a home (K-09, F-15).</summary>
/// <param name="Typed">What was typed, as it was typed.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Status">The status, where it was found.</param>
public sealed record FollowedRequest(string Typed, FollowOutcome Outcome, PublicStatusData? Status = null);
