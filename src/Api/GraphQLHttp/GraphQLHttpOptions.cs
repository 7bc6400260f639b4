namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>How an endpoint serves GraphQL.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>How many bytes the body of a request may have; more is refused with 413 <c>body_too_large</c>.</summary>
    public int MaxBodyLength { get; init; } = 512 * 1024;
}
