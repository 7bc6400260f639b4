namespace ServiceDesk.Projections;

/// <summary>The streams of requests: the tenant is the organisation's key, the id the request's.</summary>
public static class RequestStreams
{
    /// <summary>The alias kept in mt_streams.</summary>
    public const string Type = "request";
}
