namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>How long a stream of results may go on: until the client goes, the host stops, or the person's sign-in ends.</summary>
internal sealed class StreamLife : IDisposable
{
    private readonly CancellationTokenSource end;

    public StreamLife(HttpContext http, GraphQLHttpOptions options) =>
        end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, Stopping(http), options.SignInEnded?.Invoke(http) ?? CancellationToken.None);

    public CancellationToken Token => end.Token;

    /// <summary>Cancelled when the host stops.</summary>
    public static CancellationToken Stopping(HttpContext http) => http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public void Dispose() => end.Dispose();
}
