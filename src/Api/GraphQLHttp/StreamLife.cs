namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>How long a stream of results may go on: until the client goes, the host stops, or the person's sign-in ends.</summary>
internal sealed class StreamLife : IDisposable
{
    /// <summary>What timers can wait for at most.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private readonly CancellationTokenSource end;

    public StreamLife(HttpContext http, GraphQLHttpOptions options)
    {
        end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, Stopping(http));
        if (UntilSignInEnds(http, options) is { } left)
            end.CancelAfter(left);
    }

    public CancellationToken Token => end.Token;

    /// <summary>Cancelled when the host stops.</summary>
    public static CancellationToken Stopping(HttpContext http) => http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    /// <summary>How long the person of a request stays signed in; null without an end.</summary>
    public static TimeSpan? UntilSignInEnds(HttpContext http, GraphQLHttpOptions options)
    {
        if (options.SignedInUntil?.Invoke(http) is not { } until)
            return null;
        var left = until - http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > Longest ? Longest : left;
    }

    public void Dispose() => end.Dispose();
}
