using NodaTime;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Deadlines;

/// <summary>
/// Lets deadlines fire, and moves those that a new calendar moves. All that is to be done stands in the database, so nothing
/// is lost with a process; what several processes do at once one of them writes (<see cref="ProductDecisions"/>).
/// </summary>
internal sealed class Deadlines(
    TrackingQueries tracking, ProductDecisions product, OrganisationCatalogue catalogue, CheckedCalendars calendars, TimeProvider time, ILogger<Deadlines> logger)
{
    private const int Batch = 200;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Says of every clock that has run out that it has; returns of how many. What is read grows with what is due, not with what is open.</summary>
    public async Task<int> NoteMissedAsync(CancellationToken cancellation)
    {
        var now = Now;
        return await ForEachAsync(after => tracking.RunOutAsync(now, after, Batch, cancellation), "noteMissedDeadline", MissedDeadline.Decide, cancellation);
    }

    /// <summary>Moves the running clocks of organisations whose calendar is another one since they were last looked through; returns how many moved.</summary>
    public async Task<int> MoveAsync(CancellationToken cancellation)
    {
        var moved = 0;
        foreach (var organisation in catalogue.All)
        {
            var version = await calendars.VersionAsync(organisation.Key, cancellation);
            if (version == organisation.Version)
                continue;
            if (organisation.DefinitionOf(version)?.Calendar.Equals(organisation.Definition.Calendar) != true)
            {
                var now = Now;
                moved += await ForEachAsync(after => tracking.RunningAsync(organisation.Key, now, after, Batch, cancellation), "moveDeadline", MovedDeadline.Decide, cancellation);
            }
            // Only now: a process that dies before leaves it to the next one.
            await calendars.SetVersionAsync(organisation.Key, organisation.Version, cancellation);
        }
        return moved;
    }

    private async Task<int> ForEachAsync(
        Func<RunningClock?, Task<List<RunningClock>>> next, string name, Func<RequestState, DecisionContext, Decision<RequestEvent>> decide, CancellationToken cancellation)
    {
        var done = 0;
        RunningClock? after = null;
        while (await next(after) is { Count: > 0 } clocks)
        {
            foreach (var clock in clocks)
                done += await TryAsync(clock.Request, name, decide, cancellation) ? 1 : 0;
            after = clocks[^1];
        }
        return done;
    }

    private async Task<bool> TryAsync(StreamKey request, string name, Func<RequestState, DecisionContext, Decision<RequestEvent>> decide, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return await product.DecideAsync(request, name, decide, cancellation);
        }
        catch (Exception failure) when (failure is AppendOutcomeUnknownException or UnreadableEventException or InvalidOperationException)
        {
            // One request that cannot be decided does not hold up the others; it is tried again with the next round.
            logger.LogWarning("{Act} of request {Request} failed: {Reason}", name, request.Id, failure.Message);
            return false;
        }
    }
}
