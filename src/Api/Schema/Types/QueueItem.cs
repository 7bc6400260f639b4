using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.StaffQueue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A request as it stands in staff's lists.</summary>
[FieldAccess(FieldAccess.Checked)]
public sealed class QueueItem(QueueRow row, OrganisationDefinition organisation, Viewer viewer)
{
    private NodaTime.DateTimeZone Zone => organisation.Calendar.Zone;

    /// <summary>The request's id, as commands name it.</summary>
    public Guid Id => row.RequestId;

    /// <summary>The code it is followed by.</summary>
    public string TrackingCode => row.TrackingCode;

    /// <summary>What a command names as the version that was seen.</summary>
    public long Version => row.Version;

    /// <summary>The service that was asked for, by its key and name.</summary>
    public Choice Service => new(row.Service, organisation.Service(row.Service) is { } service ? Wording.Of(service.Name) : new Wording(row.Service, row.Service));

    /// <summary>The unit that holds it, or will once it is approved.</summary>
    public Unit Unit => Types.Unit.Of(organisation, row.Unit);

    /// <summary>Where it stands, as its organisation shows it.</summary>
    public StatusView Status => StatusView.Of(organisation, row.Status, row.Service, row.Step);

    /// <summary>The person or company it comes from (K-12).</summary>
    public string SenderName => row.SenderName;

    /// <summary>What it is about.</summary>
    public string Subject => row.Subject;

    /// <summary>The key of the chosen priority.</summary>
    public string? Priority => row.Priority;

    /// <summary>Who is to answer it; null for nobody yet, and where that is the unit's own affair and not the viewer's.</summary>
    public string? AssigneeName => RequestRights.Of(viewer.SignedIn, RequestAct.ReadInternal, row.Standing) is RequestAccess.Allowed ? row.AssigneeName : null;

    /// <summary>Whether that person answers for the unit now: not any more once their post has ended, so that the head assigns it anew. Null where assigneeName is.</summary>
    [GraphQLField]
    public async ValueTask<bool?> AssigneeInPost(AssigneeLoader loader) => AssigneeName is null ? null : await loader.LoadAsync((row.Organisation, row.Unit, row.AssigneeId!));

    /// <summary>When it was handed in.</summary>
    public Moment SubmittedAt => Moment.Of(row.SubmittedAt, Zone);

    /// <summary>Since when the unit owes a reply; null while it does not.</summary>
    public Moment? AwaitingSince => Moment.Of(row.AwaitingSince, Zone);

    /// <summary>When an answer is due; null while no clock runs.</summary>
    public Moment? AnswerDue => Moment.Of(row.AnswerDue, Zone);

    /// <summary>Whether an answer is owed and late.</summary>
    public bool IsOverdue => row.Status == RequestStatus.AwaitingReply && row.AnswerDue < viewer.Now;

    /// <summary>When it was taken to the head; null while it was not.</summary>
    public Moment? EscalatedAt => Moment.Of(row.EscalatedAt, Zone);

    /// <summary>When something last happened to it.</summary>
    public Moment LastChangedAt => Moment.Of(row.LastEventAt, Zone);
}
