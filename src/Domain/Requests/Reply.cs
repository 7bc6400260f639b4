using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;

namespace ServiceDesk.Domain.Requests;

/// <summary>Write into the request's thread, as the applicant (E-35, I-18) or as the unit (E-31).</summary>
/// <param name="Text">The message.</param>
/// <param name="Final">Whether the unit calls it its final answer (F-33); an applicant's message never is.</param>
/// <param name="Attachments">The ids of files uploaded to go with it (I-32).</param>
public sealed record Reply(string? Text, bool? Final = null, IReadOnlyList<string>? Attachments = null) : IRequestCommand<Reply>, ICommandWithFiles
{
    public static RequestAct Act => RequestAct.Reply;

    public IEnumerable<string?> NamedFiles() => Attachments ?? [];

    public static Decision<RequestEvent> Decide(Reply command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var service = context.ServiceOf(state);
        var byApplicant = context.Actor.Role == Role.Applicant;
        var check = new ShapeCheck();
        var text = check.Text("text", command.Text, service.Limits.Reply);
        var files = new FileForm(check, service.Files, context.Files, state);
        files.Attachments(command.Attachments);

        // Where there are steps, the last of them is the final answer.
        if ((byApplicant || service.Steps is not null) && command.Final == true)
        {
            check.Add("final", FieldErrorCodes.UnknownChoice, ("allowed", "false"));
        }

        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        var final = command.Final ?? false;
        if (state.Messages.LastOrDefault() is { } last && last.By.Id == context.Actor.Id && last.Text == text && last.Final == final && last.Files.Equals(files.Files ?? []))
        {
            return Decision<RequestEvent>.Nothing;
        }

        if (files.UsesAgain(out var used))
        {
            return used;
        }

        if (!LifeCycle.IsOpen(state.Status))
        {
            return LifeCycle.Wrong(RejectionCodes.RequestNotOpen, state);
        }

        var at = context.NextAt(state);
        var (due, clock) = state.Step is { With: not StepSide.Unit } ? (null, null)
            : byApplicant ? AfterApplicant(state, at, context)
            : (null, AfterUnit(state, at, final, service));
        return new RequestReplied(context.Actor, at, text, final, state.Applicant.Id, due, clock, files.Files);
    }

    /// <summary>A clock that has run out is stopped by any reply, late; otherwise one that asks something may only pause it.</summary>
    private static ClockChange? AfterUnit(RequestState state, Instant at, bool final, ServiceDefinition service) =>
        service.Waiting == WaitingRule.Pauses && !final && (state.Clock is { IsPaused: true } || state.AnswerDue > at) ? ClockChange.Pauses : null;

    private static (Instant? Due, ClockChange? Clock) AfterApplicant(RequestState state, Instant at, DecisionContext context)
    {
        if (state.Status == RequestStatus.AwaitingReply)
        {
            return (null, null);
        }

        // Where by a calendar that has changed meanwhile nothing is left, the unit gets the whole limit: nobody can have known.
        return state.Clock is { IsPaused: true } clock && context.AnswerDue(context.LimitOf(state, clock), clock.Start, clock.PausesUntil(at)) is { } due && due > at
            ? (due, ClockChange.Resumes)
            : (context.AnswerDue(state, at), null);
    }
}
