namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>How an endpoint serves GraphQL. Every limit is on by default.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>How many bytes the body of a request, or a message over WebSocket, may have. More is refused with 413 <c>body_too_large</c>, over WebSocket by closing with 1009.</summary>
    public int MaxBodyLength { get; init; } = 512 * 1024;

    /// <summary>Whether clients may send the hash of a document in its place once the host knows it (automatic persisted queries).</summary>
    public bool PersistedQueries { get; init; } = true;

    /// <summary>How many such documents are kept; the one that was not asked for longest goes first.</summary>
    public int PersistedQueryCount { get; init; } = 1_000;

    /// <summary>How many bytes the kept documents may take together.</summary>
    public int PersistedQueryBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Documents by their id. When there are any, nothing else is answered; see <see cref="Documents.TrustedDocuments"/>.</summary>
    public IReadOnlyDictionary<string, string>? TrustedDocuments { get; init; }

    /// <summary>How long a stream may be silent before a sign of life is sent. A WebSocket's client that does not answer one within the same time is given up.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a WebSocket's client may take for <c>connection_init</c>.</summary>
    public TimeSpan ConnectionInitTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many operations may run over one WebSocket at the same time; further ones get the error <c>too_many_operations</c>.</summary>
    public int MaxOperationsPerConnection { get; init; } = 100;

    /// <summary>Signs in whoever sends <c>Authorization</c> in the payload of <c>connection_init</c>, as browsers have to; says whether it is good. Null: such a member is passed over.</summary>
    public Func<HttpContext, string, Task<bool>>? SignIn { get; init; }

    /// <summary>What is cancelled when the person of a request is signed in no longer; streams end then. Null: nobody's sign-in ends.</summary>
    public Func<HttpContext, CancellationToken>? SignInEnded { get; init; }

    /// <summary>Told of each operation that comes over an open connection: whoever sends one is still there.</summary>
    public Action<HttpContext>? Used { get; init; }
}
