using System.Runtime.CompilerServices;
using NodaTime;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.EventStore.Feed;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>
/// What can be followed live, of the organisation whose address it is. A change is told of as soon as the matching query
/// shows it, whichever process it was made in; several in a row may come as one. What the viewer may see is decided anew
/// for each. A client that cannot keep up gets changes_missed, asks the query and subscribes again.
/// </summary>
public sealed class RequestSubscription(
    TrackingFeed tracking, StaffQueueFeed queue, VisibleRequests requests, OrganisationCatalogue catalogue, TimeProvider time)
{
    /// <summary>
    /// A request as it is now, at once, and again after each change, so that a client that connects anew has missed nothing.
    /// Ends with request_not_found when the viewer may not see it any more, as after its referral to another unit.
    /// </summary>
    /// <param name="id">The request's id.</param>
    [GraphQLField, FieldAccess(RequestAct.Read)]
    public async IAsyncEnumerable<RequestView?> RequestChanged(Guid id, ResolverContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var viewer = Viewer.Of(context);
        // Subscribed before it is read: what changes in between is told of afterwards.
        using var changes = await tracking.OfRequestAsync(viewer.Organisation.Key, id, cancellation);
        var row = await requests.FindAsync(id, context, cancellation);
        yield return await requests.ShowAsync(row, Now(viewer), cancellation);
        await foreach (var change in ReadAllAsync(changes, viewer, cancellation))
        {
            // Shown already, with an earlier change.
            if (change.Version <= row.Version)
                continue;
            row = VisibleRequests.Check(await tracking.FindAsync(change, cancellation), context);
            yield return await requests.ShowAsync(row, Now(viewer), cancellation);
        }
    }

    /// <summary>
    /// Where the request of a tracking code stands, at once, and again whenever it stands elsewhere, for anyone who has the
    /// code. Short numbers in order show nothing so: they can be guessed (E-39).
    /// </summary>
    /// <param name="code">The code, however it is typed.</param>
    [GraphQLField, FieldAccess(OrganisationAct.FollowByCode)]
    public async IAsyncEnumerable<PublicStatus?> StatusChangedByTrackingCode(string code, ResolverContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var viewer = Viewer.Of(context);
        var id = (await requests.FindByCodeAloneAsync(code, viewer, cancellation)).RequestId;
        using var changes = await tracking.OfRequestAsync(viewer.Organisation.Key, id, cancellation);
        var row = await requests.FindByCodeAloneAsync(code, viewer, cancellation);
        yield return await requests.ShowStatusAsync(row, cancellation);
        await foreach (var change in ReadAllAsync(changes, viewer, cancellation))
        {
            var shown = row.Status;
            row = await tracking.FindAsync(change, cancellation) ?? throw VisibleRequests.NotFound(viewer);
            // A note or an assignment changes the request, but is nobody's business who has but the code.
            if (row.Status != shown)
                yield return await requests.ShowStatusAsync(row, cancellation);
        }
    }

    /// <summary>
    /// Each of the viewer's own requests when it changes, also a new one from another device. Nothing comes at first: ask
    /// myRequests after subscribing, and again after connecting anew.
    /// </summary>
    [GraphQLField, FieldAccess(OrganisationAct.ListOwnRequests)]
    public async IAsyncEnumerable<RequestView?> MyRequestsChanged(ResolverContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var viewer = Viewer.Of(context);
        using var changes = await tracking.OfApplicantAsync(viewer.Organisation.Key, viewer.SignedIn.Id, cancellation);
        await foreach (var change in ReadAllAsync(changes, viewer, cancellation))
        {
            var row = await tracking.FindAsync(change, cancellation);
            if (RequestRights.Of(viewer.SignedIn, RequestAct.Read, row?.Standing) is RequestAccess.Allowed)
                yield return await requests.ShowAsync(row!, Now(viewer), cancellation);
        }
    }

    /// <summary>
    /// Each request that comes into, changes in, or leaves the lists that the viewer's appointments let them see. Nothing
    /// comes at first: ask queue after subscribing, and again after connecting anew.
    /// </summary>
    /// <param name="units">Held by one of these units, by key, as in queue.</param>
    [GraphQLField, FieldAccess(OrganisationAct.ListRequests)]
    public async IAsyncEnumerable<QueueChange?> QueueChanged(ResolverContext context, [EnumeratorCancellation] CancellationToken cancellation, IReadOnlyList<string>? units = null)
    {
        var viewer = Viewer.Of(context);
        var scope = QueueScope.Of(viewer.SignedIn);
        using var changes = await queue.OfScopeAsync(viewer.Organisation.Key, scope, units, cancellation);
        await foreach (var change in ReadAllAsync(changes, viewer, cancellation))
        {
            var row = await queue.FindAsync(change, cancellation);
            // None of these was ever in their list.
            if (row is null || scope.NotHandled.Contains(row.ApplicantId))
                continue;
            var isListed = RequestRights.Of(viewer.SignedIn, RequestAct.Read, row.Standing) is RequestAccess.Allowed && (units is null || units.Contains(row.Unit));
            yield return new QueueChange(row.RequestId, isListed ? new QueueItem(row, await catalogue.DefinitionAsync(row.Organisation, row.DefinitionVersion, cancellation), Now(viewer)) : null);
        }
    }

    private static async IAsyncEnumerable<Change> ReadAllAsync(ChangeSubscription changes, Viewer viewer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var each = changes.ReadAllAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await each.MoveNextAsync())
                    yield break;
            }
            catch (ChangesMissedException)
            {
                throw new GraphQLException(viewer.Error(Problem.ChangesMissed));
            }
            yield return each.Current;
        }
    }

    /// <summary>The viewer at the instant of an event: a subscription may last for hours.</summary>
    private Viewer Now(Viewer viewer) => viewer with { Now = Instant.FromDateTimeOffset(time.GetUtcNow()) };
}
