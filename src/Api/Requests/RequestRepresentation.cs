using NodaTime;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Requests;

/// <summary>A request as a client without GraphQL reads it.</summary>
public sealed record RequestRepresentation
{
    public required Guid Id { get; init; }

    public required string TrackingCode { get; init; }

    public required RequestStatus Status { get; init; }

    /// <summary>The next command's If-Match.</summary>
    public required long Version { get; init; }

    public required string Service { get; init; }

    public required string Unit { get; init; }

    public required SenderKind SenderKind { get; init; }

    public required string SenderName { get; init; }

    public required string Subject { get; init; }

    public string? Body { get; init; }

    public string? Priority { get; init; }

    public required FieldValues Fields { get; init; }

    public string? CitedTrackingCode { get; init; }

    /// <summary>The request of that code, as it stood when it was cited.</summary>
    public CitedRequest? Cites { get; init; }

    /// <summary>The refused request in whose place this one came.</summary>
    public CorrectedRequest? Corrects { get; init; }

    public required Instant SubmittedAt { get; init; }

    /// <summary>By when the unit owes an answer; absent while no clock runs.</summary>
    public Instant? AnswerDue { get; init; }

    /// <summary>Whether an answer is owed and late.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>Since when the clock stands still because the applicant is in turn; absent while it does not.</summary>
    public Instant? PausedSince { get; init; }

    /// <summary>The step of its service that it is in; absent where there is none.</summary>
    public RequestStep? Step { get; init; }

    /// <summary>Since when it is in that step.</summary>
    public Instant? StepSince { get; init; }

    /// <summary>What was filled in with steps.</summary>
    public required FieldValues StepFields { get; init; }

    public Instant? EscalatedAt { get; init; }

    public RequestApproval? Approval { get; init; }

    public RequestRefusal? Refusal { get; init; }

    /// <summary>The letter where it is a file, its attachments, and the files of fields and steps; absent when there are none.</summary>
    public IReadOnlyList<FileRepresentation>? Files { get; init; }

    /// <summary>What applicant and unit wrote to each other, in order.</summary>
    public required IReadOnlyList<MessageRepresentation> Messages { get; init; }

    /// <summary>What the applicant was told by text messages, in order, and how those stand.</summary>
    public required IReadOnlyList<NotificationRepresentation> Notifications { get; init; }

    /// <summary>Only for those who read the unit's internals.</summary>
    public string? Assignee { get; init; }

    /// <summary>Only for those who read the unit's internals.</summary>
    public IReadOnlyList<MessageRepresentation>? Notes { get; init; }

    /// <summary>What is for this person to see of a request.</summary>
    /// <param name="id">The request's id.</param>
    /// <param name="state">The request.</param>
    /// <param name="withInternals">Whether the person may read what the unit keeps to itself.</param>
    /// <param name="scans">What a scanner said of its files, by hash.</param>
    /// <param name="now">The present.</param>
    public static RequestRepresentation Of(Guid id, RequestState state, bool withInternals, IReadOnlyDictionary<string, FileScan> scans, Instant now) => new()
    {
        Id = id,
        TrackingCode = state.TrackingCode,
        Status = state.Status,
        Version = state.Version,
        Service = state.Service,
        Unit = state.Unit,
        SenderKind = state.Applicant.SenderKind,
        SenderName = state.SenderName,
        Subject = state.Subject,
        Body = state.Body,
        Priority = state.Priority,
        Fields = state.Fields,
        CitedTrackingCode = state.CitedTrackingCode,
        Cites = state.Cites,
        Corrects = state.Corrects,
        SubmittedAt = state.SubmittedAt,
        AnswerDue = state.AnswerDue,
        IsOverdue = state.IsOverdue(now),
        PausedSince = state.PausedSince,
        Step = state.StandingStep,
        StepSince = state.StandingStep is null ? null : state.StepSince,
        StepFields = state.StepFields,
        EscalatedAt = state.EscalatedAt,
        Approval = state.Approval,
        Refusal = state.Refusal,
        Files = FileRepresentation.Of(id, [.. state.Files, .. state.StepFiles], scans),
        Messages = [.. state.Messages.Select(message => new MessageRepresentation(message.By.Name, message.By.Role, message.By.Unit, message.Text, message.Final, message.At, FileRepresentation.Of(id, message.Files, scans)))],
        Notifications = [.. state.Notifications.Select(NotificationRepresentation.Of)],
        Assignee = withInternals ? state.Assignee?.Id : null,
        Notes = withInternals ? [.. state.Notes.Select(note => new MessageRepresentation(note.By.Name, note.By.Role, note.By.Unit, note.Text, false, note.At))] : null,
    };
}
