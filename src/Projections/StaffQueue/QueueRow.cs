using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.StaffQueue;

/// <summary>A request as it stands in staff's lists.</summary>
public sealed record QueueRow
{
    public required string Organisation { get; init; }
    public required Guid RequestId { get; init; }
    public required string TrackingCode { get; init; }
    public required string Service { get; init; }
    public required int DefinitionVersion { get; init; }
    public required string Unit { get; init; }
    public required bool WithUnit { get; init; }
    public required RequestStatus Status { get; init; }
    public required string ApplicantId { get; init; }
    public required string SenderName { get; init; }
    public required string Subject { get; init; }
    public string? Priority { get; init; }
    public string? AssigneeId { get; init; }
    public string? AssigneeName { get; init; }
    public required Instant SubmittedAt { get; init; }
    public Instant? AwaitingSince { get; init; }
    public Instant? AnswerDue { get; init; }
    public Instant? EscalatedAt { get; init; }

    /// <summary>The key of the step that it is in, or ended in.</summary>
    public string? Step { get; init; }

    /// <summary>The party that the step it is in, or was in, is with.</summary>
    public string? Party { get; init; }

    public required Instant LastEventAt { get; init; }
    public required long Version { get; init; }

    /// <summary>What decides who may do what with it.</summary>
    public RequestStanding Standing => new(ApplicantId, Unit, WithUnit, RequestStanding.PartyInTurn(Status, Party));

    internal string SearchText { get; init; } = "";
}
