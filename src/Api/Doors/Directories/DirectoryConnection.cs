using ServiceDesk.Api.Doors.Directories.Ldap;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>One directory of the settings: asked by a connection of its own for each sign-in, by so many at the same time, for so long and no longer.</summary>
internal sealed partial class DirectoryConnection(string key, DirectorySettings settings, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>For so long an answer about reachability stands: the health report is everybody's to ask for.</summary>
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim free = new(settings.Parallel);
    private (DateTimeOffset At, bool IsReachable)? known;

    public string Key => key;

    /// <summary>Asks the directory.</summary>
    /// <exception cref="DirectoryUnavailableException">It cannot be asked, or not in time; why stands in the log.</exception>
    public async Task<T> AskAsync<T>(Func<DirectorySession, Task<T>> ask, CancellationToken cancellation)
    {
        // The host's own clock: a directory that does not answer must not hold anybody, whatever the product takes for the time.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Patience);
        try
        {
            await free.WaitAsync(patience.Token);
            try
            {
                await using var connection = await ConnectAsync(patience.Token);
                var session = new DirectorySession(connection, settings, time.GetUtcNow(), patience.Token);
                await session.ActAsAccountAsync();
                return await ask(session);
            }
            finally
            {
                free.Release();
            }
        }
        catch (LdapException failure)
        {
            LogOutage(logger, key, failure.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            LogOutage(logger, key, "It does not answer in time.");
        }
        throw new DirectoryUnavailableException(key);
    }

    /// <summary>Whether the directory could be asked a moment ago; one that does not say by the token's time could not.</summary>
    public async Task<bool> IsReachableAsync(CancellationToken cancellation)
    {
        if (known is { At: var at, IsReachable: var wasReachable } && time.GetUtcNow() - at < KnownFor)
            return wasReachable;
        bool isReachable;
        try
        {
            isReachable = await AskAsync(_ => Task.FromResult(true), cancellation);
        }
        catch (Exception failure) when (failure is DirectoryUnavailableException or OperationCanceledException)
        {
            isReachable = false;
        }
        known = (time.GetUtcNow(), isReachable);
        return isReachable;
    }

    public void Dispose() => free.Dispose();

    /// <summary>The first server that can be reached. One that says nothing has its share of the time, no more.</summary>
    private async Task<LdapConnection> ConnectAsync(CancellationToken cancellation)
    {
        foreach (var server in settings.Servers)
        {
            using var share = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            share.CancelAfter(settings.Patience / settings.Servers.Count);
            try
            {
                return await LdapConnection.OpenAsync(server, share.Token);
            }
            catch (LdapException failure)
            {
                LogOutage(logger, key, failure.Message);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                LogOutage(logger, key, $"{server.Host}:{server.Port} does not answer.");
            }
        }
        throw new DirectoryUnavailableException(key);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The directory {Directory} cannot be asked. {Reason}")]
    private static partial void LogOutage(ILogger logger, string directory, string reason);
}
