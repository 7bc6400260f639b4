using NodaTime;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.Projections;

namespace ServiceDesk.Api.Deadlines;

/// <summary>Carries out what the product decides about a request by itself: load, decide, append.</summary>
internal sealed class ProductDecisions(EventStore.EventStore store, OrganisationCatalogue catalogue, TimeProvider time)
{
    /// <summary>
    /// Decides and appends; returns whether anything happened. Where somebody else's act comes first it is decided anew,
    /// so that of several processes one writes and the others find that nothing is left to do.
    /// </summary>
    /// <param name="key">The request.</param>
    /// <param name="name">What the product does, for the events' headers; as stable as the names of commands.</param>
    /// <param name="decide">The decision; pure.</param>
    /// <param name="cancellation">Gives up before the next try; an append that has begun is not cancelled.</param>
    public async Task<bool> DecideAsync(StreamKey key, string name, Func<RequestState, DecisionContext, Decision<RequestEvent>> decide, CancellationToken cancellation)
    {
        while (await RequestStream.ReadAsync(store, key, cancellation: cancellation) is { } stream && catalogue.Find(key.Tenant) is { } organisation)
        {
            var context = new DecisionContext(
                Instant.FromDateTimeOffset(time.GetUtcNow()), Actor.Product,
                await catalogue.DefinitionAsync(key.Tenant, stream.State.DefinitionVersion, cancellation), stream.State.DefinitionVersion)
            {
                Calendar = organisation.Definition.Calendar,
                MessageId = Guid.CreateVersion7(),
            };
            var decision = decide(stream.State, context);
            if (decision.Events.Count == 0)
                return false;
            var events = TurnMessage.With(stream.State, decision.Events, context);
            var metadata = CommandMetadata.Of(name, Actor.Product, key.Tenant);
            var append = new Append(key, RequestStreams.Type, stream.Events.Count, [.. events.Select(e => new NewEvent(e, e.At.ToDateTimeOffset(), metadata))]) { History = stream.Events };
            if (await store.AppendAsync(append, CancellationToken.None) is AppendResult.Appended)
                return true;
            cancellation.ThrowIfCancellationRequested();
        }
        return false;
    }
}
