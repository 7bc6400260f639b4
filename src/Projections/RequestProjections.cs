using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections.AuditTrail;
using ServiceDesk.Projections.Catalogue;
using ServiceDesk.Projections.Outbox;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Statistics;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Projections;

/// <summary>All read models of requests.</summary>
public static class RequestProjections
{
    /// <summary>Those written with the command: who has just acted sees it.</summary>
    public static IReadOnlyList<Projection> Inline { get; } = [new TrackingProjection(), new OutboxProjection()];

    /// <summary>Those that follow.</summary>
    public static IReadOnlyList<Projection> Asynchronous(IOrganisationDefinitions definitions) => [new StaffQueueProjection(), new AuditTrailProjection(definitions), new StatisticsProjection(definitions)];
}
