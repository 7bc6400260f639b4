using NodaTime;
using ServiceDesk.Api.People;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.Api.Statistics;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Connections;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.Projections;
using ServiceDesk.Projections.Accounts;
using ServiceDesk.Projections.AuditTrail;
using ServiceDesk.Projections.Outbox;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Statistics;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>What can be asked, of the organisation whose address it is. Fields that may be refused are nullable, so that a refusal does not take the rest of the answer with it.</summary>
public sealed class RequestQuery(
    TrackingQueries tracking, StaffQueueQueries queue, AuditTrailQueries audit, StatisticsQueries statistics, OutboxQueries outbox, PeopleQueries people, VisibleRequests requests, EventStore.EventStore store, OrganisationCatalogue catalogue)
{
    private const string MineOrder = "Mine";
    private const string FailedOrder = "Failed";

    /// <summary>The organisation: its units, services, and how it shows each status.</summary>
    [GraphQLField, FieldAccess(OrganisationAct.SeeOffers)]
    public OrganisationView Organisation(ResolverContext context) => OrganisationView.Of(Viewer.Of(context).Organisation);

    /// <summary>The signed-in person; null for nobody.</summary>
    [GraphQLField, FieldAccess(OrganisationAct.SeeOneself)]
    public PersonView? Me(ResolverContext context) => Viewer.Of(context) is { Person: { } person } viewer ? PersonView.Of(person, viewer) : null;

    /// <summary>The viewer's own requests, the newest first. Their totalCount goes up to 10000, which means at least so many.</summary>
    /// <param name="first">How many, 20 unless told, at most 100.</param>
    /// <param name="after">The cursor to go on from.</param>
    /// <param name="statuses">In one of these states.</param>
    /// <param name="services">Of one of these services, by key (I-22).</param>
    /// <param name="text">With words that begin so in subject, sender, tracking code or letter number; Persian is folded (K-38).</param>
    /// <param name="overdue">Owed an answer that is late.</param>
    [GraphQLField, FieldAccess(OrganisationAct.ListOwnRequests)]
    public async Task<Connection<RequestView>?> MyRequests(
        ResolverContext context, CancellationToken cancellation,
        int? first = null, string? after = null, IReadOnlyList<RequestStatus>? statuses = null, IReadOnlyList<string>? services = null, string? text = null, bool overdue = false)
    {
        var viewer = Viewer.Of(context);
        var arguments = ConnectionArguments.From(first, after, null, null);
        var key = Key(arguments.Cursor, MineOrder, (at, id) => new TrackingQueries.Key(at, id));
        var summary = context.SelectsOnly("Request", RequestView.OfSummary);
        var filter = new TrackingQueries.Filter(statuses, services, text, overdue ? viewer.Now : null);
        var page = await tracking.OfApplicantAsync(viewer.Organisation.Key, viewer.SignedIn.Id, filter, key, arguments.Count, cancellation, summary);
        var definitions = await PinnedToAsync(page.Items.Select(row => row.DefinitionVersion), viewer, cancellation);
        return ToConnection(
            page, arguments, row => CursorOf(MineOrder, row.SubmittedAt, row.RequestId), row => new RequestView(row, definitions[row.DefinitionVersion], viewer),
            counting => tracking.CountOfApplicantAsync(viewer.Organisation.Key, viewer.SignedIn.Id, filter, counting));
    }

    /// <summary>A request by its id.</summary>
    /// <param name="id">The request's id.</param>
    [GraphQLField, FieldAccess(RequestAct.Read)]
    public async Task<RequestView?> Request(Guid id, ResolverContext context, CancellationToken cancellation)
    {
        var viewer = Viewer.Of(context);
        return await requests.ShowAsync(await requests.FindAsync(id, context, cancellation), viewer, cancellation);
    }

    /// <summary>A request by its tracking code, or by the number that the office system gave it (K-35).</summary>
    /// <param name="code">The code or number, however it is typed.</param>
    [GraphQLField, FieldAccess(RequestAct.Read)]
    public async Task<RequestView?> RequestByTrackingCode(string code, ResolverContext context, CancellationToken cancellation)
    {
        var viewer = Viewer.Of(context);
        var row = TrackingCode.Parse(code) is { } parsed
            ? await tracking.FindVisibleByCodeAsync(viewer.Organisation.Key, parsed, QueueScope.Of(viewer.SignedIn), cancellation)
            : null;
        // The query has narrowed it down; the table of rights decides.
        return await requests.ShowAsync(VisibleRequests.Check(row, context), viewer, cancellation);
    }

    /// <summary>Where the request of a tracking code stands, for anyone who has the code. Short numbers in order show nothing so: they can be guessed (E-39).</summary>
    /// <param name="code">The code, however it is typed.</param>
    [GraphQLField, FieldAccess(OrganisationAct.FollowByCode)]
    public async Task<PublicStatus?> StatusByTrackingCode(string code, ResolverContext context, CancellationToken cancellation) =>
        await requests.ShowStatusAsync(await requests.FindByCodeAloneAsync(code, Viewer.Of(context), cancellation), cancellation);

    /// <summary>Staff's list: the requests that the viewer's appointments let them see, but their own. Their totalCount goes up to 10000, which means at least so many.</summary>
    /// <param name="first">How many, 20 unless told, at most 100.</param>
    /// <param name="after">The cursor to go on from; only with the same sort.</param>
    /// <param name="units">Held by one of these units, by key.</param>
    /// <param name="statuses">In one of these states.</param>
    /// <param name="text">With words that begin so in subject, sender, tracking code or letter number; Persian is folded.</param>
    /// <param name="assignedToMe">Assigned to the viewer.</param>
    /// <param name="unassigned">Assigned to nobody.</param>
    /// <param name="overdue">Owed an answer that is late.</param>
    /// <param name="sort">The order.</param>
    [GraphQLField, FieldAccess(OrganisationAct.ListRequests)]
    public async Task<Connection<QueueItem>?> Queue(
        ResolverContext context, CancellationToken cancellation,
        int? first = null, string? after = null, IReadOnlyList<string>? units = null, IReadOnlyList<RequestStatus>? statuses = null, string? text = null,
        bool assignedToMe = false, bool unassigned = false, bool overdue = false, QueueSort sort = QueueSort.OldestFirst)
    {
        var viewer = Viewer.Of(context);
        var arguments = ConnectionArguments.From(first, after, null, null);
        var key = Key(arguments.Cursor, $"{sort}", (at, id) => new StaffQueueQueries.Key(at, id));
        var filter = new StaffQueueQueries.Filter(units, statuses, assignedToMe ? viewer.SignedIn.Id : null, unassigned, overdue ? viewer.Now : null, text);
        var scope = QueueScope.Of(viewer.SignedIn);
        var page = await queue.ListAsync(viewer.Organisation.Key, scope, filter, sort, key, arguments.Count, cancellation);
        var definitions = await PinnedToAsync(page.Items.Select(row => row.DefinitionVersion), viewer, cancellation);
        return ToConnection(
            page, arguments, row => CursorOf($"{sort}", StaffQueueQueries.KeyOf(row, sort).At, row.RequestId), row => new QueueItem(row, definitions[row.DefinitionVersion], viewer),
            counting => queue.CountAsync(viewer.Organisation.Key, scope, filter, counting));
    }

    /// <summary>The history of a request: every event in words, with who, role, when, what changed. Its totalCount goes up to 10000, which means at least so many.</summary>
    /// <param name="requestId">The request's id.</param>
    /// <param name="first">How many, 100 unless told, which is the most.</param>
    /// <param name="after">The cursor to go on from.</param>
    [GraphQLField, FieldAccess(RequestAct.ReadInternal)]
    public async Task<Connection<AuditEntryView>?> AuditTrail(Guid requestId, ResolverContext context, CancellationToken cancellation, int? first = null, string? after = null)
    {
        var viewer = Viewer.Of(context);
        var row = await requests.FindAsync(requestId, context, cancellation);
        var arguments = ConnectionArguments.From(first, after, null, null, defaultCount: 100);
        if (arguments.Cursor is { } cursor && (cursor.Parts.Length != 1 || !long.TryParse(cursor.Parts[0], out _)))
            throw InvalidCursor();
        var page = await audit.OfRequestAsync(row.Organisation, requestId, arguments.Cursor is { } known ? long.Parse(known.Parts[0]) : 0, arguments.Count, cancellation);
        var zone = viewer.Organisation.Calendar.Zone;
        return ToConnection(page, arguments, e => new Cursor($"{e.Version}"), e => AuditEntryView.Of(e, zone), counting => audit.CountOfRequestAsync(row.Organisation, requestId, counting));
    }

    /// <summary>Text messages that will not arrive and were not sent again, the latest first, for administrators. Their totalCount goes up to 10000, which means at least so many.</summary>
    /// <param name="first">How many, 20 unless told, at most 100.</param>
    /// <param name="after">The cursor to go on from.</param>
    [GraphQLField, FieldAccess(OrganisationAct.ReadFailedMessages)]
    public async Task<Connection<FailedMessageView>?> FailedMessages(ResolverContext context, CancellationToken cancellation, int? first = null, string? after = null)
    {
        var viewer = Viewer.Of(context);
        var arguments = ConnectionArguments.From(first, after, null, null);
        var key = Key(arguments.Cursor, FailedOrder, (at, id) => new OutboxQueries.Key(at, id));
        var page = await outbox.FailedAsync(viewer.Organisation.Key, key, arguments.Count, cancellation);
        var zone = viewer.Organisation.Calendar.Zone;
        return ToConnection(
            page, arguments, failed => CursorOf(FailedOrder, failed.Row.Message.Since, failed.Row.Message.Id), failed => FailedMessageView.Of(failed, zone),
            counting => outbox.CountFailedAsync(viewer.Organisation.Key, counting));
    }

    /// <summary>A request as it stood at a version, or at an instant, or now; from its events alone.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="version">After this many events.</param>
    /// <param name="at">As it stood at this instant.</param>
    [GraphQLField, FieldAccess(RequestAct.ReadInternal)]
    public async Task<Replay?> Replay(Guid requestId, ResolverContext context, CancellationToken cancellation, long? version = null, DateTimeOffset? at = null)
    {
        var viewer = Viewer.Of(context);
        var row = await requests.FindAsync(requestId, context, cancellation);
        if (version is not null && at is not null)
            throw new GraphQLException(ErrorCodes.InvalidArgument, "Give either version or at.");
        var events = await store.ReadStreamAsync(new(row.Organisation, requestId), version, at, cancellation);
        if (events.Count == 0 || version > events.Count)
            return null;
        var state = RequestState.Fold(events.Select(e => (RequestEvent)e.Data))!;
        var organisation = await catalogue.DefinitionAsync(viewer.Organisation.Key, state.DefinitionVersion, cancellation);
        var zone = organisation.Calendar.Zone;
        var messages = events.Select(e => TrackingMessage.Of(requestId, e.Version, (RequestEvent)e.Data)).OfType<TrackingMessage>().ToList();
        var files = events.SelectMany(e => TrackingFile.Of(requestId, e.Version, (RequestEvent)e.Data)).ToList();
        return new Replay(
            state.Version,
            new RequestView(TrackingRow.Of(row.Organisation, requestId, state), organisation, viewer with { Now = state.LastEventAt }, messages, state.Notifications, files),
            [.. state.Notes.Select(n => new NoteView(n.By.Name, n.By.Role, n.Text, Moment.Of(n.At, zone)))],
            state.Assignee?.Name,
            events[^1].Type);
    }

    /// <summary>Numbers of the requests of a period: for heads of their units, for auditors and administrators of the whole organisation or of the unit that they are appointed for.</summary>
    /// <param name="period">The days on which they were submitted; this Jalali month unless told.</param>
    /// <param name="units">Of these units alone, by key.</param>
    /// <param name="services">Of these services alone, by key.</param>
    [GraphQLField, FieldAccess(OrganisationAct.ReadStatistics)]
    public StatisticsView? Statistics(
        ResolverContext context, StatisticsPeriodInput? period = null, IReadOnlyList<string>? units = null, IReadOnlyList<string>? services = null)
    {
        var viewer = Viewer.Of(context);
        var today = StatisticsQuestion.Today(viewer.Now, viewer.Organisation.Calendar.Zone);
        var days = period is null ? StatisticsPeriod.Of(NamedPeriod.ThisMonth, today) : period.Read(today);
        var (filter, problem) = StatisticsQuestion.Read(viewer.SignedIn, days, units, services);
        return filter is null ? throw new GraphQLException(viewer.Error(problem!)) : new StatisticsView(statistics, filter, viewer);
    }

    /// <summary>Everybody who has an account, by name, for administrators and auditors. Their totalCount goes up to 10000, which means at least so many.</summary>
    /// <param name="first">How many, 20 unless told, at most 100.</param>
    /// <param name="after">The cursor to go on from.</param>
    /// <param name="text">With words that begin so in the name, Persian is folded; or a whole mobile number.</param>
    /// <param name="staff">Those alone who hold a post now.</param>
    /// <param name="role">Those alone who hold a post in this role now.</param>
    /// <param name="unit">Those alone who hold a post for this unit now, by key; for representatives the party's.</param>
    [GraphQLField, FieldAccess(OrganisationAct.ReadPeople)]
    public async Task<Connection<AccountHolder>?> People(
        ResolverContext context, CancellationToken cancellation,
        int? first = null, string? after = null, string? text = null, bool staff = false, Role? role = null, string? unit = null)
    {
        var viewer = Viewer.Of(context);
        var arguments = ConnectionArguments.From(first, after, null, null);
        var key = arguments.Cursor is { } cursor ? PeopleQuestion.KeyOf(cursor) ?? throw InvalidCursor() : (PeopleQueries.Key?)null;
        var filter = new PeopleQueries.Filter(text, staff || role is not null || unit is not null ? viewer.Now : null, role, unit);
        var page = await people.ListAsync(viewer.Organisation.Key, filter, key, arguments.Count, cancellation);
        return ToConnection(
            page, arguments, PeopleQuestion.CursorOf, row => new AccountHolder(row, viewer), counting => people.CountAsync(viewer.Organisation.Key, filter, counting));
    }

    /// <summary>A person by their id, for administrators and auditors.</summary>
    /// <param name="id">The account's id.</param>
    [GraphQLField, FieldAccess(OrganisationAct.ReadPeople)]
    public async Task<AccountHolder?> Person(Guid id, ResolverContext context, CancellationToken cancellation)
    {
        var viewer = Viewer.Of(context);
        return await people.FindAsync(viewer.Organisation.Key, id, cancellation) is { } row ? new AccountHolder(row, viewer) : throw new GraphQLException(viewer.Error(PeopleAnswers.NoSuchPerson));
    }

    /// <summary>A request is shown by the definition it is pinned to, whatever has changed since.</summary>
    private async Task<Dictionary<int, OrganisationDefinition>> PinnedToAsync(IEnumerable<int> versions, Viewer viewer, CancellationToken cancellation)
    {
        var definitions = new Dictionary<int, OrganisationDefinition>();
        foreach (var version in versions.Distinct())
            definitions[version] = await catalogue.DefinitionAsync(viewer.Organisation.Key, version, cancellation);
        return definitions;
    }

    private static Connection<TNode> ToConnection<TRow, TNode>(
        Page<TRow> page, ConnectionArguments arguments, Func<TRow, Cursor> cursorOf, Func<TRow, TNode> show, Func<CancellationToken, Task<int>> countTotal)
        where TNode : notnull
    {
        Edge<TNode>[] edges = [.. page.Items.Select(row => new Edge<TNode>(() => cursorOf(row), show(row)))];
        return new Connection<TNode>(edges, new PageInfo(page.More, arguments.Cursor is not null, edges.FirstOrDefault()?.Place, edges.LastOrDefault()?.Place)) { CountTotal = countTotal };
    }

    /// <summary>The place of a request in a list that is sorted by an instant.</summary>
    private static Cursor CursorOf(string order, Instant at, Guid id) => new(order, $"{(at == Instant.MaxValue ? long.MaxValue : at.ToUnixTimeTicks())}", $"{id:N}");

    /// <summary>The place that a cursor stands for; one of another list or another order stands for none here.</summary>
    private static TKey? Key<TKey>(Cursor? cursor, string order, Func<Instant, Guid, TKey> make) where TKey : struct
    {
        if (cursor is null)
            return null;
        if (cursor.Parts.Length != 3 || cursor.Parts[0] != order || !long.TryParse(cursor.Parts[1], out var ticks) || !Guid.TryParseExact(cursor.Parts[2], "N", out var id))
            throw InvalidCursor();
        if (ticks == long.MaxValue)
            return make(Instant.MaxValue, id);
        return ticks is > 0 and < 253_402_300_800 * NodaConstants.TicksPerSecond ? make(Instant.FromUnixTimeTicks(ticks), id) : throw InvalidCursor();
    }

    private static GraphQLException InvalidCursor() => new(ErrorCodes.InvalidArgument, "The cursor is not valid here.");
}
