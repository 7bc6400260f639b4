using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Projections.Tracking;

/// <summary>A request as the person who follows it may see it.</summary>
public sealed record TrackingRow
{
    public required string Organisation { get; init; }
    public required Guid RequestId { get; init; }
    public required string TrackingCode { get; init; }
    public required string Service { get; init; }
    public required int DefinitionVersion { get; init; }

    /// <summary>The unit that holds it now.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit it was addressed to.</summary>
    public required string SubmittedTo { get; init; }

    /// <summary>Whether it has reached a unit, or waits for its approval first (K-34).</summary>
    public required bool WithUnit { get; init; }

    public required RequestStatus Status { get; init; }
    public required string ApplicantId { get; init; }
    public required string ApplicantName { get; init; }
    public required string SenderName { get; init; }
    public required SenderKind SenderKind { get; init; }
    public required string Subject { get; init; }
    public string? Body { get; init; }
    public string? Priority { get; init; }
    public required FieldValues Fields { get; init; }
    public string? CitedTrackingCode { get; init; }

    /// <summary>The earlier request that it cites, as it stood then.</summary>
    public CitedRequest? Cites { get; init; }

    /// <summary>The refused request in whose place it came.</summary>
    public CorrectedRequest? Corrects { get; init; }

    public required Instant SubmittedAt { get; init; }
    public string? LetterNumber { get; init; }
    public LocalDate? LetterDate { get; init; }
    public string? OfficeTrackingNumber { get; init; }
    public Instant? ApprovedAt { get; init; }

    /// <summary>The reason codes of the refusal; null while it was not refused.</summary>
    public ValueList<string>? RejectionReasons { get; init; }

    public string? RejectionText { get; init; }
    public Instant? RejectedAt { get; init; }

    /// <summary>When the running clock was started; null while none runs.</summary>
    public Instant? AwaitingSince { get; init; }

    public Instant? AnswerDue { get; init; }

    /// <summary>When the product noted that the running clock has run out; null while it has not.</summary>
    public Instant? OverdueAt { get; init; }

    public Instant? EscalatedAt { get; init; }
    public Instant? EndedAt { get; init; }
    public string? EndingReason { get; init; }

    /// <summary>The key of the step that it is in, or ended in; null where its service has none, and where it ended without its end.</summary>
    public string? Step { get; init; }

    /// <summary>Since when it is in that step.</summary>
    public Instant? StepSince { get; init; }

    /// <summary>The party that the step it is in, or was in, is with; null where it is no party's.</summary>
    public string? Party { get; init; }

    /// <summary>What was filled in with steps.</summary>
    public FieldValues StepFields { get; init; } = FieldValues.Empty;

    public required Instant LastEventAt { get; init; }

    /// <summary>The stream's version: what a command names in If-Match.</summary>
    public required long Version { get; init; }

    /// <summary>Folded with the row, on its command's own thread: the appender has one thread for all.</summary>
    internal string SearchText { get; init; } = "";

    /// <summary>What decides who may do what with it.</summary>
    public RequestStanding Standing => new(ApplicantId, Unit, WithUnit, RequestStanding.PartyInTurn(Status, Party));

    /// <summary>The view that a state gives: now through the projection, or at any earlier version through replay.</summary>
    public static TrackingRow Of(string organisation, Guid requestId, RequestState state) => new()
    {
        Organisation = organisation,
        RequestId = requestId,
        TrackingCode = state.TrackingCode,
        Service = state.Service,
        DefinitionVersion = state.DefinitionVersion,
        Unit = state.Unit,
        SubmittedTo = state.SubmittedTo,
        WithUnit = state.IsWithUnit,
        Status = state.Status,
        ApplicantId = state.Applicant.Id,
        ApplicantName = state.Applicant.Name,
        SenderName = state.SenderName,
        SenderKind = state.Applicant.SenderKind,
        Subject = state.Subject,
        Body = state.Body,
        Priority = state.Priority,
        Fields = state.Fields,
        CitedTrackingCode = state.CitedTrackingCode,
        Cites = state.Cites,
        Corrects = state.Corrects,
        SubmittedAt = state.SubmittedAt,
        LetterNumber = state.Approval?.LetterNumber,
        LetterDate = state.Approval?.LetterDate,
        OfficeTrackingNumber = state.Approval?.OfficeTrackingNumber,
        ApprovedAt = state.Approval?.At,
        RejectionReasons = state.Refusal?.ReasonCodes,
        RejectionText = state.Refusal?.Text,
        RejectedAt = state.Refusal?.At,
        AwaitingSince = state.AwaitingSince,
        AnswerDue = state.AnswerDue,
        OverdueAt = state.OverdueAt,
        EscalatedAt = state.EscalatedAt,
        EndedAt = state.Ending?.At,
        EndingReason = state.Ending?.Reason,
        Step = state.StandingStep?.Key,
        StepSince = state.StandingStep is null ? null : state.StepSince,
        Party = state.Step?.Party,
        StepFields = state.StepFields,
        LastEventAt = state.LastEventAt,
        Version = state.Version,
        SearchText = Projections.SearchText.Of(state.TrackingCode, state.Subject, state.SenderName, state.Approval?.LetterNumber, state.Approval?.OfficeTrackingNumber),
    };
}
