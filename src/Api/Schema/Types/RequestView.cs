using System.Collections.Frozen;
using ServiceDesk.Api.Deadlines;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A request, as whoever follows it sees it. Internal notes and assignments are not part of it.</summary>
[GraphQLName("Request"), FieldAccess(FieldAccess.Checked)]
public sealed class RequestView(TrackingRow row, OrganisationDefinition organisation, Viewer viewer, IReadOnlyList<TrackingMessage>? messages = null, IReadOnlyList<RequestNotification>? notifications = null)
{
    /// <summary>The fields that need only what <see cref="TrackingQueries"/> reads for a summary, as most lists do.</summary>
    [GraphQLIgnore]
    public static FrozenSet<string> OfSummary { get; } = FrozenSet.Create(
        "id", "trackingCode", "version", "service", "unit", "submittedTo", "status", "applicantName", "senderName", "senderKind", "subject", "priority",
        "submittedAt", "answerDue", "isOverdue", "deadline", "lastChangedAt", "messages", "notifications", "allowedActs");

    private NodaTime.DateTimeZone Zone => organisation.Calendar.Zone;

    /// <summary>Its id, as commands name it.</summary>
    public Guid Id => row.RequestId;

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
    public StatusView Status => StatusView.Of(organisation, row.Status);

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
    public IReadOnlyList<FieldValue> Fields =>
        [.. row.Fields.Select(f => new FieldValue(f.Key, organisation.Service(row.Service)?.Field(f.Key) is { } definition ? Wording.Of(definition.Label) : null, f.Value))];

    /// <summary>The tracking code of the earlier request that it cites (E-37).</summary>
    public string? CitedTrackingCode => row.CitedTrackingCode;

    /// <summary>When it was handed in.</summary>
    public Moment SubmittedAt => Moment.Of(row.SubmittedAt, Zone);

    /// <summary>Under what it was registered; null until it is approved.</summary>
    public Letter? Letter => row.ApprovedAt is { } at ? new Letter(row.LetterNumber, CalendarDate.Of(row.LetterDate), row.OfficeTrackingNumber, Moment.Of(at, Zone)) : null;

    /// <summary>Why and when it was refused; null while it was not.</summary>
    public RejectionView? Rejection => row.RejectedAt is not { } at ? null
        : new RejectionView([.. (row.RejectionReasons ?? []).Select(Reason)], row.RejectionText, Moment.Of(at, Zone));

    /// <summary>When an answer is due; null while no clock runs.</summary>
    public Moment? AnswerDue => Moment.Of(row.AnswerDue, Zone);

    /// <summary>Whether an answer is owed and late.</summary>
    public bool IsOverdue => row.Status == RequestStatus.AwaitingReply && row.AnswerDue < viewer.Now;

    /// <summary>Why an answer is due then: the promise, each day with what it counted or why it was skipped, pauses and moves. Also of a clock that has ended. Null where nothing is promised, or no clock has run yet.</summary>
    [GraphQLField, Cost(10)]
    public async ValueTask<DeadlineView?> Deadline([Service] ClockExplanations explanations, CancellationToken cancellation) =>
        await explanations.FindAsync(new StreamKey(row.Organisation, row.RequestId), row.Version, viewer.Now, cancellation) is { } explanation ? new DeadlineView(explanation, Zone) : null;

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
        [.. (messages ?? await loader.LoadAsync(new StreamKey(row.Organisation, row.RequestId)) ?? []).Select(m => MessageView.Of(m, organisation))];

    /// <summary>What the applicant was told by text messages, in order, and how those stand (K-35, K-36, E-33, I-34).</summary>
    [GraphQLField]
    public async ValueTask<IReadOnlyList<NotificationView>> Notifications(NotificationLoader loader) =>
        [.. (notifications ?? await loader.LoadAsync(new StreamKey(row.Organisation, row.RequestId)) ?? []).Select(told => NotificationView.Of(told, organisation))];

    /// <summary>What the viewer's role lets them do with requests in this relation to them; whether it can be done now, the command itself says.</summary>
    public IReadOnlyList<RequestAct> AllowedActs => viewer.Person is not { } person ? []
        : [.. Enum.GetValues<RequestAct>().Where(act => act != RequestAct.Submit && RequestRights.Of(person, act, row.Standing) is RequestAccess.Allowed)];

    private Choice Reason(string code) =>
        new(code, organisation.Service(row.Service)?.Approval?.Reasons.FirstOrDefault(r => r.Code == code) is { } reason ? Wording.Of(reason.Text) : new Wording(code, code));
}
