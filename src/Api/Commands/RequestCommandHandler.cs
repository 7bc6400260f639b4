using System.Globalization;
using System.Text.Json;
using NodaTime;
using Npgsql;
using ServiceDesk.Api.Files;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Requests;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;
using ServiceDesk.EventStore;
using ServiceDesk.Projections;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Commands;

/// <summary>
/// Carries out any command: load, ask for rights, decide, append. HTTP, GraphQL and demonstration data all come through
/// here. Once begun a command is not cancelled: whoever stops waiting does not know what became of it (DESIGN section 4).
/// </summary>
public sealed class RequestCommandHandler
{
    private readonly EventStore.EventStore store;
    private readonly OrganisationCatalogue catalogue;
    private readonly StaffDirectory staff;
    private readonly UploadedFiles files;
    private readonly TimeProvider time;
    private readonly TrackingNumbers trackingNumbers;
    private readonly OwnRequests ownRequests;
    private readonly KeysInFlight inFlight = new();

    public RequestCommandHandler(EventStore.EventStore store, OrganisationCatalogue catalogue, StaffDirectory staff, UploadedFiles files, TimeProvider time)
    {
        (this.store, this.catalogue, this.staff, this.files, this.time) = (store, catalogue, staff, files, time);
        trackingNumbers = new TrackingNumbers(store.DataSource);
        ownRequests = new OwnRequests(new TrackingQueries(store.DataSource));
    }

    /// <param name="command">The command.</param>
    /// <param name="body">Its body, of the command's <see cref="RequestCommand.BodyType"/>.</param>
    /// <param name="envelope">What surrounds it.</param>
    /// <exception cref="AppendOutcomeUnknownException">Whether it was done is not known.</exception>
    public async Task<CommandOutcome> ExecuteAsync(RequestCommand command, object body, CommandEnvelope envelope)
    {
        if (IdempotencyScope.Of(command, body, envelope) is not { } scope)
            return await DecideAndAppendAsync(command, body, envelope, null);
        // Entered before the store is asked: otherwise a repeat could slip in between the first one's commit and its leaving.
        if (!inFlight.TryEnter(scope))
            return new Problem(StatusCodes.Status409Conflict, ProblemCodes.IdempotencyKeyInFlight);
        try
        {
            if (await FindAnswerAsync(scope) is { } before)
                return before;
            var outcome = await DecideAndAppendAsync(command, body, envelope, scope);
            // Another process may have done this very command meanwhile; then what refuses it here is its own success.
            return outcome is CommandOutcome.Refused ? await FindAnswerAsync(scope) ?? outcome : outcome;
        }
        finally
        {
            inFlight.Leave(scope);
        }
    }

    /// <summary>
    /// Where somebody was faster it is decided anew. If that was the product, the person's version holds as before; in the
    /// place of the same refused request the second one is then refused and hears by which.
    /// </summary>
    private async Task<CommandOutcome> DecideAndAppendAsync(RequestCommand command, object body, CommandEnvelope envelope, IdempotencyScope? scope)
    {
        CommandOutcome? outcome;
        do
        {
            try
            {
                outcome = await TryAsync(command, body, envelope, scope);
            }
            catch (PostgresException used) when (used.ConstraintName == TrackingProjection.FileUsedOnce)
            {
                // Another command used the same file at the same time: this one is told so.
                outcome = null;
            }
        }
        while (outcome is null);
        return outcome;
    }

    /// <summary>Null where the request has changed since it was read, or the one to be started is there already.</summary>
    private async Task<CommandOutcome?> TryAsync(RequestCommand command, object body, CommandEnvelope envelope, IdempotencyScope? scope)
    {
        var organisation = envelope.Organisation;
        RequestStream? stream = null;
        if (!command.Starts && (stream = await RequestStream.ReadAsync(store, organisation.Key, envelope.RequestId)) is null)
            return Problem.RequestNotFound;

        var access = RequestRights.Of(envelope.Person, command.Act, stream?.State);
        if (access is not RequestAccess.Allowed { Actor: var actor })
            return access is RequestAccess.WrongRole ? Problem.NotYourRole : Problem.RequestNotFound;
        if (stream is not null && envelope.ExpectedVersion is null)
            return new Problem(StatusCodes.Status428PreconditionRequired, ProblemCodes.PreconditionRequired);
        if (stream is not null && !stream.IsAsSeenAt(envelope.ExpectedVersion!.Value))
            return VersionConflict(stream.State.Version);

        var decide = await command.PrepareAsync(body, stream?.State, new Lookup(staff, files, ownRequests, organisation.Key, envelope.Person.Id));
        var context = await ContextAsync(envelope, actor, stream?.State);
        var decision = decide(context);
        if (command.Starts && !decision.IsRejected)
            // Only now, so that a refused submission uses up no number; the decision is pure and is made again with the real code.
            decision = decide(context with { TrackingCode = await trackingNumbers.IssueAsync(context.Organisation) });
        if (decision.Rejection is { } rejection)
            return Problem.Of(rejection);

        var key = stream?.Key ?? new StreamKey(organisation.Key, await NewIdAsync(organisation.Key, decision.Events));
        var events = TurnMessage.With(stream?.State, decision.Events, context);
        var state = events.Aggregate(stream?.State, RequestState.Fold)!;
        var answer = CommandAnswer.Of(key.Id, state, events);
        if (events.Count > 0)
            return await AppendAsync(key, stream, events, CommandMetadata.Of(command, actor, envelope), answer, scope);
        if (Stored(scope, answer) is { } stored)
            await store.RememberAnswerAsync(organisation.Key, stored);
        return new CommandOutcome.Done(answer);
    }

    private static Idempotency? Stored(IdempotencyScope? scope, CommandAnswer answer) =>
        scope is null ? null : new Idempotency(scope.Key, scope.PayloadHash, JsonSerializer.Serialize(answer, ApiJson.Options));

    /// <summary>Two that come in the place of the same request have the same id, so that only one of them can.</summary>
    private async Task<Guid> NewIdAsync(string organisation, ValueList<RequestEvent> events) =>
        events is [RequestSubmitted { Corrects: { } corrected }] ? await ownRequests.PlaceOfAsync(organisation, corrected.RequestId) : Guid.CreateVersion7();

    private async Task<CommandOutcome?> AppendAsync(
        StreamKey key, RequestStream? stream, ValueList<RequestEvent> events, EventMetadata metadata, CommandAnswer answer, IdempotencyScope? scope)
    {
        var append = new Append(key, RequestStreams.Type, stream?.Events.Count ?? 0, [.. events.Select(e => new NewEvent(e, e.At.ToDateTimeOffset(), metadata.For(e)))])
        {
            History = stream?.Events ?? [],
            Idempotency = Stored(scope, answer),
        };
        return await store.AppendAsync(append, CancellationToken.None) switch
        {
            AppendResult.Appended => new CommandOutcome.Done(answer),
            AppendResult.AnsweredBefore before => Replay(before.Answer),
            AppendResult.KeyReused => KeyReused,
            AppendResult.VersionConflict => null,
            var other => throw new InvalidOperationException($"An append ended as {other.GetType().Name}."),
        };
    }

    private async Task<CommandOutcome?> FindAnswerAsync(IdempotencyScope scope) => await store.FindAnswerAsync(scope.Tenant, scope.Key) switch
    {
        null => null,
        { } stored when stored.PayloadHash.AsSpan().SequenceEqual(scope.PayloadHash) => Replay(stored.Answer),
        _ => KeyReused,
    };

    /// <summary>A submission is decided by the current definition, everything after it by the one the request is pinned to; the calendar is always the current one.</summary>
    private async Task<DecisionContext> ContextAsync(CommandEnvelope envelope, Actor actor, RequestState? state)
    {
        var now = envelope.At ?? Instant.FromDateTimeOffset(time.GetUtcNow());
        return state is null
            ? new DecisionContext(now, actor, envelope.Organisation.Definition, envelope.Organisation.Version, TrackingCode: "", envelope.Person.Mobile) { MessageId = Guid.CreateVersion7(), OnlyServices = envelope.Person.OnlyServices }
            : new DecisionContext(now, actor, await catalogue.DefinitionAsync(envelope.Organisation.Key, state.DefinitionVersion), state.DefinitionVersion)
            {
                Calendar = envelope.Organisation.Definition.Calendar,
                MessageId = Guid.CreateVersion7(),
            };
    }

    private static CommandOutcome Replay(string answer) =>
        new CommandOutcome.Done(JsonSerializer.Deserialize<CommandAnswer>(answer, ApiJson.Options)!, Replayed: true);

    private static Problem KeyReused { get; } = new(StatusCodes.Status422UnprocessableEntity, ProblemCodes.IdempotencyKeyReused);

    private static Problem VersionConflict(long current) => new(
        StatusCodes.Status412PreconditionFailed,
        ProblemCodes.VersionConflict,
        [],
        FieldValues.Of(("currentVersion", current.ToString(CultureInfo.InvariantCulture))));

    private sealed class Lookup(StaffDirectory staff, UploadedFiles files, OwnRequests ownRequests, string organisation, string commanding) : ICommandLookup
    {
        public Task<EarlierRequest?> OwnRequestAsync(string? named) => ownRequests.FindAsync(organisation, commanding, named);

        public Task<PersonReference?> StaffAsync(string unit, string? personId) => staff.FindAsync(organisation, unit, personId);

        public Task<IReadOnlyDictionary<string, UploadedFile>> FilesAsync(IEnumerable<string?> ids) => files.FindAsync(organisation, commanding, ids);
    }
}
