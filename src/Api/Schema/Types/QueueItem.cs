using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.StaffQueue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A request as it stands in staff's lists.</summary>
[FieldAccess(FieldAccess.Checked)]
public sealed class QueueItem(QueueRow row, OrganisationDefinition organisation, Viewer viewer)
{
    private NodaTime.DateTimeZone Zone => organisation.Calendar.Zone;

    /// <summary>The request's id, as commands name it.</summary>
    public Guid Id => row.RequestId;

    public string TrackingCode => row.TrackingCode;

    /// <summary>What a command names as the version that was seen.</summary>
    public long Version => row.Version;

    public Choice Service => new(row.Service, organisation.Service(row.Service) is { } service ? Wording.Of(service.Name) : new Wording(row.Service, row.Service));

    public Unit Unit => Types.Unit.Of(organisation, row.Unit);

    public StatusView Status => StatusView.Of(organisation, row.Status);

    public string SenderName => row.SenderName;

    public string Subject => row.Subject;

    /// <summary>The key of the chosen priority.</summary>
    public string? Priority => row.Priority;

    /// <summary>Who is to answer it; null for nobody yet.</summary>
    public string? AssigneeName => row.AssigneeName;

    public Moment SubmittedAt => Moment.Of(row.SubmittedAt, Zone);

    /// <summary>Since when the unit owes a reply; null while it does not.</summary>
    public Moment? AwaitingSince => Moment.Of(row.AwaitingSince, Zone);

    public Moment? AnswerDue => Moment.Of(row.AnswerDue, Zone);

    /// <summary>Whether an answer is owed and late.</summary>
    public bool IsOverdue => row.Status == RequestStatus.AwaitingReply && row.AnswerDue < viewer.Now;

    public Moment? EscalatedAt => Moment.Of(row.EscalatedAt, Zone);

    public Moment LastChangedAt => Moment.Of(row.LastEventAt, Zone);
}
