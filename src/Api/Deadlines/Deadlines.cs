using NodaTime;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
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

    /// <summary>By then every process has read a definition that was imported (<see cref="OrganisationCatalogueRefresh"/>), and starts no clock by an older one.</summary>
    private static readonly Duration AllKnow = Duration.FromMinutes(1);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Says of every clock that has run out that it has; returns of how many. What is read grows with what is due, not with what is open.</summary>
    public async Task<int> NoteMissedAsync(CancellationToken cancellation)
    {
        var now = Now;
        return await ForEachAsync(after => tracking.RunOutAsync(now, after, Batch, cancellation), "noteMissedDeadline", MissedDeadline.Decide, cancellation);
    }

    /// <summary>
    /// Moves the running clocks of organisations whose calendar is another one since they were last looked through, by a new
    /// definition or by holidays that this release of the product knows; returns how many moved.
    /// </summary>
    public async Task<int> MoveAsync(CancellationToken cancellation)
    {
        var moved = 0;
        foreach (var organisation in catalogue.All)
        {
            var looked = await calendars.FindAsync(organisation.Key, cancellation);
            // Those who know better have looked: this process would move clocks back.
            if (looked.Version > organisation.Version || looked.HolidaysEdition > PublicHolidays.Edition)
                continue;
            var now = Now;
            var isNew = looked.Version < organisation.Version || looked.HolidaysEdition < PublicHolidays.Edition;
            if (!isNew && !(looked.AgainAt <= now))
                continue;
            var again = isNew ? looked.AgainAt : null;
            if (!isNew || IsAnother(organisation, looked))
            {
                moved += await ForEachAsync(after => tracking.RunningAsync(organisation.Key, now, after, Batch, cancellation), "moveDeadline", MovedDeadline.Decide, cancellation);
                again = isNew ? Now + AllKnow : null;
            }
            // Only now: a process that dies before leaves it to the next one.
            await calendars.SetAsync(organisation.Key, new(organisation.Version, PublicHolidays.Edition, again), cancellation);
        }
        return moved;
    }

    private static bool IsAnother(Organisation organisation, CheckedCalendar looked) =>
        looked.HolidaysEdition != PublicHolidays.Edition
        || organisation.DefinitionOf(looked.Version)?.Calendar.Equals(organisation.Definition.Calendar) != true;

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
