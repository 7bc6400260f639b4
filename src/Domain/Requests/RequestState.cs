using NodaTime;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>A request as its events say, and nothing else says.</summary>
public sealed record RequestState
{
    public required string TrackingCode { get; init; }
    public required string Service { get; init; }
    public required int DefinitionVersion { get; init; }
    public required bool ApprovalNeeded { get; init; }
    public required Applicant Applicant { get; init; }
    public required string SenderName { get; init; }
    public required string Subject { get; init; }
    public required string? Body { get; init; }
    public required string? Priority { get; init; }
    public required FieldValues Fields { get; init; }
    public required string? CitedTrackingCode { get; init; }
    public CitedRequest? Cites { get; init; }
    public CorrectedRequest? Corrects { get; init; }
    public required Instant SubmittedAt { get; init; }

    public required RequestStatus Status { get; init; }

    /// <summary>The unit that the applicant addressed.</summary>
    public required string SubmittedTo { get; init; }

    /// <summary>The unit that holds the request, or that will once it is approved.</summary>
    public required string Unit { get; init; }

    public PersonReference? Assignee { get; init; }

    /// <summary>Letter number, date and office number; null until approved.</summary>
    public RequestApproval? Approval { get; init; }

    public RequestRefusal? Refusal { get; init; }

    /// <summary>The letter where it is a file, its attachments, and the files of fields; those of messages stand with them.</summary>
    public ValueList<RequestFile> Files { get; init; } = [];

    /// <summary>What applicant and unit wrote to each other, in order; the body is not repeated here.</summary>
    public ValueList<RequestMessage> Messages { get; init; } = [];

    /// <summary>Internal; never shown to the applicant.</summary>
    public ValueList<RequestNote> Notes { get; init; } = [];

    /// <summary>The unit's clock: the running one, or the last that ran; null until the unit has owed a reply.</summary>
    public RequestClock? Clock { get; init; }

    /// <summary>Since when the unit owes a reply; null while it does not.</summary>
    public Instant? AwaitingSince => RunningClock?.AwaitingSince;

    /// <summary>When the running clock ends; null while none runs. A reply by the unit stops or pauses it.</summary>
    public Instant? AnswerDue => RunningClock?.Due;

    /// <summary>When the product said that the running clock has run out; null while it has not.</summary>
    public Instant? OverdueAt => RunningClock?.OverdueAt;

    public RequestReferral? LastReferral { get; init; }

    public Instant? EscalatedAt { get; init; }

    public RequestEnding? Ending { get; init; }

    public RequestReopening? LastReopening { get; init; }

    /// <summary>What the person was told by messages, and how those stand, in the order in which they were written.</summary>
    public ValueList<RequestNotification> Notifications { get; init; } = [];

    /// <summary>The step that it is in, or was in when it ended; null where its service has none, or before its approval.</summary>
    public RequestStep? Step { get; init; }

    /// <summary>Since when it is in that step.</summary>
    public Instant? StepSince { get; init; }

    /// <summary>What was filled in with steps, the latest value of each field; not among <see cref="Fields"/>.</summary>
    public FieldValues StepFields { get; init; } = FieldValues.Empty;

    /// <summary>The files that came with steps, in order.</summary>
    public ValueList<RequestFile> StepFiles { get; init; } = [];

    /// <summary>The latest step that was taken.</summary>
    public RequestStepTaking? LastStep { get; init; }

    /// <summary>The number of events folded: the stream's version, from 1.</summary>
    public required long Version { get; init; }

    public required Instant LastEventAt { get; init; }

    /// <summary>A request that needs approval reaches its unit only by it (K-34); until then no unit holds it.</summary>
    public bool IsWithUnit => !ApprovalNeeded || Approval is not null;

    /// <summary>All files that are part of it, those of messages too.</summary>
    public IEnumerable<RequestFile> AllFiles => Files.Concat(Messages.SelectMany(message => message.Files)).Concat(StepFiles);

    /// <summary>The file of this id; null when it is no part of this request.</summary>
    public RequestFile? File(string id) => AllFiles.FirstOrDefault(file => file.Id == id);

    /// <summary>Since when the clock stands still because the applicant is in turn; null while it does not.</summary>
    public Instant? PausedSince => Clock is { IsPaused: true } paused ? paused.Pauses[^1].Start : null;

    private RequestClock? RunningClock => Clock is { IsRunning: true } running ? running : null;

    /// <summary>The step that stands for it now: none once it was withdrawn, or closed without the end of its steps.</summary>
    public RequestStep? StandingStep => LifeCycle.IsOpen(Status) || Step is { IsEnd: true } ? Step : null;

    /// <summary>Whether an answer is owed and late at the given instant.</summary>
    public bool IsOverdue(Instant now) => Status == RequestStatus.AwaitingReply && AnswerDue is { } due && now > due;

    /// <summary>The state after one more event.</summary>
    /// <exception cref="InvalidOperationException">The stream does not begin with a submission, or holds a second one.</exception>
    public static RequestState? Fold(RequestState? state, RequestEvent @event) => RequestFold.Apply(state, @event);

    /// <summary>The state that a whole stream, or the head of one, leads to; null when there is no event.</summary>
    public static RequestState? Fold(IEnumerable<RequestEvent> events) => events.Aggregate((RequestState?)null, Fold);
}
