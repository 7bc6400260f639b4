using System.Security.Claims;

namespace ServiceDesk.GraphQL;

/// <summary>What the host knows of a request: handed to access policies and resolvers.</summary>
/// <param name="Services">The request's services. Query fields are resolved concurrently, so a service that is not thread-safe must not be shared between them.</param>
public sealed record RequestContext(IServiceProvider Services)
{
    public ClaimsPrincipal? User { get; init; }

    /// <summary>Anything else of the host.</summary>
    public object? State { get; init; }

    /// <summary>Ends the execution when the client has gone; the engine then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }
}
