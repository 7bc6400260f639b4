using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>The one fold of the request's events. Every event is named; a test holds it to the list of contracts.</summary>
internal static class RequestFold
{
    public static RequestState Apply(RequestState? state, RequestEvent @event)
    {
        if (@event is RequestSubmitted submitted)
        {
            return state is null ? Begin(submitted) : throw new InvalidOperationException("A request is submitted once.");
        }

        var before = state ?? throw new InvalidOperationException("A request begins with its submission.");
        return After(before, @event) with { Version = before.Version + 1, LastEventAt = @event.At };
    }

    private static RequestState Begin(RequestSubmitted e) => e.ApprovalNeeded ? New(e) : Turn(New(e), e, e.Step, e.AnswerDue);

    private static RequestState New(RequestSubmitted e) => new()
    {
        TrackingCode = e.TrackingCode,
        Service = e.Service,
        DefinitionVersion = e.DefinitionVersion,
        ApprovalNeeded = e.ApprovalNeeded,
        Applicant = e.Applicant,
        SenderName = e.SenderName,
        Subject = e.Subject,
        Body = e.Body,
        Priority = e.Priority,
        Fields = e.Fields,
        CitedTrackingCode = e.CitedTrackingCode,
        Cites = e.Cites,
        Corrects = e.Corrects,
        Files = e.Files ?? [],
        SubmittedAt = e.At,
        Status = RequestStatus.AwaitingApproval,
        SubmittedTo = e.Unit,
        Unit = e.Unit,
        Version = 1,
        LastEventAt = e.At,
    };

    private static RequestState After(RequestState state, RequestEvent @event) => @event switch
    {
        RequestApproved e => Turn(state with { Approval = new(e.LetterNumber, e.LetterDate, e.OfficeTrackingNumber, e.At) }, e, e.Step, e.AnswerDue),
        RequestRejected e => WithoutClock(state, e) with
        {
            Status = RequestStatus.Rejected,
            Refusal = new(e.ReasonCodes, e.Text, e.At),
        },
        RequestReplied e => AfterReply(state, e),
        RequestNoteAdded e => state with { Notes = state.Notes.Add(new(e.By, e.Text, e.At)) },
        RequestAssigned e => state with { Assignee = e.To },
        RequestReferred e => state with
        {
            Unit = e.ToUnit,
            Assignee = null,
            LastReferral = new(e.FromUnit, e.ToUnit, e.Reason, e.At),
        },
        RequestEscalated e => state with { Unit = e.ToUnit, Assignee = null, EscalatedAt = e.At },
        RequestOverdue e => state with { Clock = state.Clock?.Miss(e.At) },
        RequestDeadlineMoved e => state with { Clock = state.Clock?.Move(e) },
        RequestMessageQueued e => state with { Notifications = state.Notifications.Add(RequestNotification.Of(e)) },
        RequestMessageAccepted e => Told(state, e.Message, told => told with { Status = MessageStatus.Accepted, Since = e.At, ProviderId = e.ProviderId, Uncertain = e.Uncertain == true }),
        RequestMessageDelivered e => Told(state, e.Message, told => told with { Status = MessageStatus.Delivered, Since = e.At }),
        RequestMessageFailed e => Told(state, e.Message, told => told with { Status = MessageStatus.Failed, Since = e.At, Failure = e.Why, FailureDetail = e.Detail, Uncertain = told.Uncertain || e.Uncertain == true }),
        RequestWithdrawn e => WithoutClock(state, e) with
        {
            Status = RequestStatus.Withdrawn,
            Ending = new(e.By, e.Reason, e.At),
        },
        RequestClosed e => WithoutClock(state, e) with
        {
            Status = RequestStatus.Closed,
            Ending = new(e.By, e.Reason, e.At),
        },
        RequestReopened e => Turn(state with { Ending = null, LastReopening = new(e.By, e.Reason, e.At) }, e, e.Step, e.AnswerDue),
        RequestStepTaken e => AfterStep(state, e),
        _ => throw new InvalidOperationException($"No fold for {@event.GetType().Name}."),
    };

    private static RequestState AfterReply(RequestState state, RequestReplied e)
    {
        var message = new RequestMessage(e.By, e.Text, e.Final, e.At) { Files = e.Files ?? [] };
        var written = state with { Messages = state.Messages.Add(message) };

        // In a step that is not the unit's, words alone do not make it anybody's turn: the next step does.
        if (state.Step is { With: not StepSide.Unit })
        {
            return written;
        }

        if (!message.FromApplicant)
        {
            return written with
            {
                Status = e.Final ? RequestStatus.Answered : RequestStatus.InProgress,
                Clock = e.Clock == ClockChange.Pauses ? state.Clock?.Pause(e.At) : state.Clock?.Stop(e.At, answered: true),
            };
        }

        // More words while the unit already owes a reply do not start its clock anew.
        return state.Status == RequestStatus.AwaitingReply
            ? written
            : written with
            {
                Status = RequestStatus.AwaitingReply,
                Clock = e.Clock == ClockChange.Resumes ? state.Clock?.Resume(e.At, e.AnswerDue) : new(e.At, e.AnswerDue) { Step = state.Step?.Key },
            };
    }

    private static RequestState Told(RequestState state, Guid message, Func<RequestNotification, RequestNotification> change) =>
        state with { Notifications = state.Notifications.Select(told => told.Id == message ? change(told) : told).ToValueList() };

    private static RequestState AfterStep(RequestState state, RequestStepTaken e)
    {
        var taken = Turn(state, e, e.To, e.AnswerDue) with
        {
            Unit = e.ToUnit,
            Assignee = e.ToUnit == e.FromUnit ? state.Assignee : null,
            StepFields = state.StepFields.With(e.Fields),
            StepFiles = [.. state.StepFiles, .. e.Files ?? []],
            LastStep = new(e.By, e.Transition, e.From, e.Fields, e.Text, e.At),
        };
        return e.Text is null ? taken : taken with { Messages = taken.Messages.Add(new(e.By, e.Text, Final: false, e.At)) };
    }

    /// <summary>Whose turn it is after an event: the unit's, which starts its clock, unless the step that is entered says that it is another's or the end.</summary>
    private static RequestState Turn(RequestState state, RequestEvent e, RequestStep? step, Instant? answerDue)
    {
        var entered = step is null ? state : state with { Step = step, StepSince = e.At };
        return step switch
        {
            null or { With: StepSide.Unit } => entered with
            {
                Status = RequestStatus.AwaitingReply,
                Clock = new(e.At, answerDue) { Step = entered.Step?.Key },
            },
            { IsEnd: true } => WithoutClock(entered, e) with { Status = RequestStatus.Closed, Ending = new(e.By, null, e.At) },
            _ => WithoutClock(entered, e) with { Status = RequestStatus.InProgress },
        };
    }

    /// <summary>No reply is owed any more; a step that the unit takes is one.</summary>
    private static RequestState WithoutClock(RequestState state, RequestEvent e) =>
        state with { Clock = state.Clock?.Stop(e.At, answered: e is RequestStepTaken && StepSides.Of(e.By.Role) == StepSide.Unit) };
}
