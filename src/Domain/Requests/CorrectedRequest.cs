namespace ServiceDesk.Domain.Requests;

/// <summary>The refused request of the same applicant in whose place a submission comes (K-30, K-36).</summary>
/// <param name="RequestId">The refused request.</param>
/// <param name="TrackingCode">Its code.</param>
public sealed record CorrectedRequest(Guid RequestId, string TrackingCode);
