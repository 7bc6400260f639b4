using System.Collections.Concurrent;
using Npgsql;

namespace ServiceDesk.Api.Sessions;

/// <summary>
/// Ends the streams of this process whose session has ended, wherever it was ended: requests ask the database anew, a stream that stays open does not. A stream whose person has gained or lost an
/// appointment ends as well; its client comes again, with the rights of now.
/// </summary>
internal sealed class OpenStreams(SignInSessions sessions, TimeProvider time, ILogger<OpenStreams> logger) : BackgroundService
{
    /// <summary>How long a stream may go on after its session; one statement for all streams of the process.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<OpenStream, bool> open = [];

    /// <summary>Watches over the session of a stream, until its request has ended.</summary>
    public OpenStream Watch(HttpContext context, Session session)
    {
        var stream = new OpenStream(session);
        open.TryAdd(stream, true);
        context.Response.OnCompleted(() =>
        {
            open.TryRemove(stream, out _);
            return Task.CompletedTask;
        });
        return stream;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                logger.LogWarning("Whether the sessions of open streams still count could not be asked: {Reason}", failure.Message);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        OpenStream[] streams = [.. open.Keys];
        if (streams.Length == 0)
            return;
        foreach (var stream in streams)
            if (stream.TakeUse(SignInSessions.Coarseness) is { } usedAt)
                await sessions.TouchAsync(stream.Session, usedAt);
        var counting = await sessions.FindManyAsync([.. streams.Select(stream => stream.Session)], cancellation);
        foreach (var stream in streams)
            if (!counting.TryGetValue(stream.Session.Id, out var appointments) || !stream.IsUnder(appointments))
                await stream.EndAsync();
    }
}
