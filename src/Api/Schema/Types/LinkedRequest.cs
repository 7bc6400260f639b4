using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Another request of the same applicant that a request names or is named by, as it stands now: what may be known of it from here, not what is written in it.</summary>
[FieldAccess(FieldAccess.Checked)]
public sealed class LinkedRequest(TrackingRow row, OrganisationDefinition organisation, Viewer viewer)
{
    /// <summary>Its id.</summary>
    public Guid Id => row.RequestId;

    /// <summary>The code it is followed by.</summary>
    public string TrackingCode => row.TrackingCode;

    /// <summary>What it is about.</summary>
    public string Subject => row.Subject;

    /// <summary>Where it stands.</summary>
    public StatusView Status => StatusView.Of(organisation, row.Status, row.Service, row.Step);

    /// <summary>The unit that holds it, or will once it is approved.</summary>
    public Unit Unit => Types.Unit.Of(organisation, row.Unit);

    /// <summary>When it was handed in.</summary>
    public Moment SubmittedAt => Moment.Of(row.SubmittedAt, organisation.Calendar.Zone);

    /// <summary>The whole request, with what was entered and why it was refused; null where the viewer may not read it.</summary>
    public RequestView? Request => VisibleRequests.IsVisible(row, viewer) ? new RequestView(row, organisation, viewer) : null;
}
