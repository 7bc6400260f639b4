using System.Collections.Frozen;
using System.Globalization;
using ServiceDesk.Api.Deadlines;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A request, as whoever follows it sees it. Internal notes and assignments are not part of it.</summary>
[GraphQLName("Request"), FieldAccess(FieldAccess.Checked)]
public sealed class RequestView(TrackingRow row, OrganisationDefinition organisation, Viewer viewer, IReadOnlyList<TrackingMessage>? messages = null, IReadOnlyList<RequestNotification>? notifications = null, IReadOnlyList<TrackingFile>? files = null)
{
    /// <summary>The fields that need only what <see cref="TrackingQueries"/> reads for a summary, as most lists do.</summary>
    [GraphQLIgnore]
    public static FrozenSet<string> OfSummary { get; } = FrozenSet.Create(
        "id", "isMine", "trackingCode", "version", "service", "unit", "submittedTo", "status", "applicantName", "senderName", "senderKind", "subject", "priority",
        "submittedAt", "answerDue", "isOverdue", "deadline", "lastChangedAt", "step", "steps", "messages", "notifications", "files", "allowedActs");

    private readonly RequestFiles requestFiles = new(new StreamKey(row.Organisation, row.RequestId), files);

    private NodaTime.DateTimeZone Zone => organisation.Calendar.Zone;

    /// <summary>Its id, as commands name it.</summary>
    public Guid Id => row.RequestId;

    /// <summary>Whether it is the viewer's own.</summary>
    public bool IsMine => viewer.Person?.Id == row.ApplicantId;

    /// <summary>The code it is followed by.</summary>
    public string TrackingCode => row.TrackingCode;

    /// <summary>How many events it has: what a command names as the version that was seen.</summary>
    public long Version => row.Version;

    /// <summary>The service that was asked for, by its key and name.</summary>
    public Choice Service => new(row.Service, organisation.Service(row.Service) is { } service ? Wording.Of(service.Name) : new Wording(row.Service, row.Service));

    /// <summary>The unit that holds it, or will once it is approved.</summary>
    public Unit Unit => Types.Unit.Of(organisation, row.Unit);

    /// <summary>The unit it was addressed to.</summary>
    public Unit SubmittedTo => Types.Unit.Of(organisation, row.SubmittedTo);

    /// <summary>Where it stands, as its organisation shows it.</summary>
    public StatusView Status => StatusView.Of(organisation, row.Status, row.Service, row.Step);

    /// <summary>Who signed in to submit it.</summary>
    public string ApplicantName => row.ApplicantName;

    /// <summary>The person or company it comes from (K-12).</summary>
    public string SenderName => row.SenderName;

    /// <summary>Whether that is a natural or a legal person (K-31).</summary>
    public SenderKind SenderKind => row.SenderKind;

    /// <summary>What it is about.</summary>
    public string Subject => row.Subject;

    /// <summary>The text; null where the letter is a file.</summary>
    public string? Body => row.Body;

    /// <summary>The chosen priority (E-16).</summary>
    public Choice? Priority => row.Priority is not { } key ? null
        : new Choice(key, organisation.Service(row.Service)?.Priorities.FirstOrDefault(p => p.Key == key) is { } priority ? Wording.Of(priority.Name) : new Wording(key, key));

    /// <summary>What was entered into the service's own fields.</summary>
    public IReadOnlyList<FieldValue> Fields => FieldValue.Of(organisation, organisation.Service(row.Service)?.Fields ?? [], row.Fields);

    /// <summary>The tracking code of the earlier request that it cites (E-37).</summary>
    public string? CitedTrackingCode => row.CitedTrackingCode;

    /// <summary>When it was handed in.</summary>
    public Moment SubmittedAt => Moment.Of(row.SubmittedAt, Zone);

    /// <summary>Under what it was registered; null until it is approved.</summary>
    public Letter? Letter => row.ApprovedAt is { } at ? new Letter(row.LetterNumber, CalendarDate.Of(row.LetterDate), row.OfficeTrackingNumber, Moment.Of(at, Zone)) : null;

    /// <summary>Why and when it was refused; null while it was not.</summary>
    public RejectionView? Rejection => row.RejectedAt is not { } at ? null
        : new RejectionView([.. (row.RejectionReasons ?? []).Select(Reason)], row.RejectionText, Moment.Of(at, Zone));

    /// <summary>Under what it was registered, or why and when it was refused, in one sentence (K-40, K-42); null while neither. Dates are Jalali, values stand between marks that isolate their direction.</summary>
    public Wording? Explanation =>
        row is { RejectedAt: { } refused } ? Explain(culture => RequestExplanation.Of(new RequestRefusal(row.RejectionReasons ?? [], row.RejectionText, refused), organisation.Service(row.Service), Zone, culture))
        : row is { ApprovedAt: { } approved } ? Explain(culture => RequestExplanation.Of(new RequestApproval(row.LetterNumber, row.LetterDate, row.OfficeTrackingNumber, approved), Zone, culture))
        : null;

    /// <summary>The refused request in whose place this one came (K-36); its applicant and whoever approves see there what was refused and why.</summary>
    [GraphQLField]
    public async ValueTask<LinkedRequest?> Corrects(LinkedRequestLoader loader, [Service] VisibleRequests requests, CancellationToken cancellation) =>
        row.Corrects is { } corrected && await loader.LoadAsync(new StreamKey(row.Organisation, corrected.RequestId)) is { } linked ? await requests.LinkAsync(linked, viewer, cancellation) : null;

    /// <summary>The request that has come in the place of this refused one; null while none has, or it was withdrawn, or the viewer may not read it.</summary>
    [GraphQLField]
    public async ValueTask<LinkedRequest?> CorrectedBy(CorrectionLoader loader, [Service] VisibleRequests requests, CancellationToken cancellation) =>
        row.RejectedAt is not null && await loader.LoadAsync(new StreamKey(row.Organisation, row.RequestId)) is { } linked && VisibleRequests.IsVisible(linked, viewer)
            ? await requests.LinkAsync(linked, viewer, cancellation)
            : null;

    /// <summary>The earlier request that it cites, and the statement that no reply stands (E-37).</summary>
    [GraphQLField]
    public async ValueTask<Citation?> Cites(LinkedRequestLoader loader, [Service] VisibleRequests requests, CancellationToken cancellation)
    {
        if (row.Cites is not { } cited)
            return null;
        var linked = await loader.LoadAsync(new StreamKey(row.Organisation, cited.RequestId));
        return new Citation(
            linked is null ? null : await requests.LinkAsync(linked, viewer, cancellation), Types.Unit.Of(organisation, cited.Unit),
            Moment.Of(cited.NoReplyFrom, Zone), Moment.Of(cited.NoReplyUntil, Zone), Moment.Of(cited.Due, Zone),
            cited.NoReplyFrom is null ? null : Explain(culture => RequestExplanation.Of(cited, organisation, culture)!));
    }

    /// <summary>The requests that cite this one, the oldest first, at most 20; of those the viewer may read (E-37).</summary>
    [GraphQLField, ListSize(AssumedSize = CitationLoader.Most)]
    public async ValueTask<IReadOnlyList<LinkedRequest>> CitedBy(CitationLoader loader, [Service] VisibleRequests requests, CancellationToken cancellation)
    {
        var linked = new List<LinkedRequest>();
        foreach (var citing in await loader.LoadAsync(new StreamKey(row.Organisation, row.RequestId)) ?? [])
            if (VisibleRequests.IsVisible(citing, viewer))
                linked.Add(await requests.LinkAsync(citing, viewer, cancellation));
        return linked;
    }

    /// <summary>When an answer is due; null while no clock runs.</summary>
    public Moment? AnswerDue => Moment.Of(row.AnswerDue, Zone);

    /// <summary>Whether an answer is owed and late.</summary>
    public bool IsOverdue => row.Status == RequestStatus.AwaitingReply && row.AnswerDue < viewer.Now;

    /// <summary>Why an answer is due then: the promise, each day with what it counted or why it was skipped, pauses and moves. Also of a clock that has ended. Null where nothing is promised, or no clock has run yet.</summary>
    [GraphQLField, Cost(10)]
    public async ValueTask<DeadlineView?> Deadline(RequestStreamLoader loader, [Service] ClockExplanations explanations, CancellationToken cancellation) =>
        await loader.LoadAsync((new StreamKey(row.Organisation, row.RequestId), row.Version)) is { } stream && await explanations.FindAsync(stream, viewer.Now, cancellation) is { } explanation
            ? new DeadlineView(explanation, Zone)
            : null;

    /// <summary>When it was taken to the head; null while it was not.</summary>
    public Moment? EscalatedAt => Moment.Of(row.EscalatedAt, Zone);

    /// <summary>When it was withdrawn or closed; null while it was not.</summary>
    public Moment? EndedAt => Moment.Of(row.EndedAt, Zone);

    /// <summary>Why it was withdrawn or closed.</summary>
    public string? EndingReason => row.EndingReason;

    /// <summary>When something last happened to it.</summary>
    public Moment LastChangedAt => Moment.Of(row.LastEventAt, Zone);

    /// <summary>What applicant and unit wrote to each other, in order.</summary>
    [GraphQLField]
    public async ValueTask<IReadOnlyList<MessageView>> Messages(MessageLoader loader) =>
        [.. (messages ?? await loader.LoadAsync(new StreamKey(row.Organisation, row.RequestId)) ?? []).Select(m => MessageView.Of(m, organisation, requestFiles))];

    /// <summary>The letter where it is a file, its attachments, and the files of fields (E-29, K-16, K-17); those of messages stand with them.</summary>
    [GraphQLField]
    public ValueTask<IReadOnlyList<FileView>> Files(FileLoader loader) => requestFiles.OfRequestAsync(loader);

    /// <summary>What the applicant was told by text messages, in order, and how those stand (K-35, K-36, E-33, I-34).</summary>
    [GraphQLField]
    public async ValueTask<IReadOnlyList<NotificationView>> Notifications(NotificationLoader loader) =>
        [.. (notifications ?? await loader.LoadAsync(new StreamKey(row.Organisation, row.RequestId)) ?? []).Select(told => NotificationView.Of(told, organisation))];

    /// <summary>What the service offers and the viewer's role lets them do with requests in this relation to them; whether it can be done now, the command itself says.</summary>
    public IReadOnlyList<RequestAct> AllowedActs => viewer.Person is not { } person ? []
        : [.. Enum.GetValues<RequestAct>().Where(act => act != RequestAct.Submit && IsOffered(act) && RequestRights.Of(person, act, row.Standing) is RequestAccess.Allowed)];

    /// <summary>The step of its service that it is in, or ended in; null where the service has none, and where it was withdrawn or closed before its end.</summary>
    public StepView? Step => Process?.State(row.Step) is { } state && row.StepSince is { } since ? StepView.Of(organisation, state, Moment.Of(since, Zone)) : null;

    /// <summary>What the viewer can do with it from this step (I-35); what working time holds back is among it, with the instant from which it can be done.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<OfferedStep> Steps =>
        viewer.Person is { } person && row.Step is { } step && RequestRights.Of(person, RequestAct.TakeStep, row.Standing) is RequestAccess.Allowed { Actor.Role: var role }
            ? [.. Process!.From(step).Where(transition => StepSides.Of(role) is { } side && transition.By.Contains(side)).Select(Offer)]
            : [];

    /// <summary>What was filled in with steps, the latest value of each field (I-33).</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<FieldValue> StepFields =>
        FieldValue.Of(organisation, Process?.Transitions.SelectMany(transition => transition.Fields) ?? [], row.StepFields);

    private bool IsOffered(RequestAct act) => organisation.Service(row.Service)?.Offers(act) != false;

    private StepProcess? Process => organisation.Service(row.Service)?.Steps;

    private OfferedStep Offer(StepTransition transition) => OfferedStep.Of(
        transition,
        organisation.Service(row.Service)!,
        transition.Elapsed is { } elapsed && row.StepSince is { } since ? viewer.Organisation.Calendar.Add(since, elapsed) : null,
        viewer.Now,
        Zone);

    private static Wording Explain(Func<CultureInfo, string> words) => new(words(Languages.Persian), words(Languages.English));

    private Choice Reason(string code) =>
        new(code, organisation.Service(row.Service)?.Approval?.Reasons.FirstOrDefault(r => r.Code == code) is { } reason ? Wording.Of(reason.Text) : new Wording(code, code));
}
