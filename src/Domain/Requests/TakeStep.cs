using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Take the request from one state of its service's steps to the next (I-25…I-33, I-35).</summary>
/// <param name="Transition">The key of the transition.</param>
/// <param name="Text">A comment; some transitions ask for one. It stands in the thread.</param>
/// <param name="Fields">Values of the transition's own fields by key.</param>
public sealed record TakeStep(
    string? Transition,
    string? Text = null,
    IReadOnlyDictionary<string, string?>? Fields = null) : IRequestCommand<TakeStep>, ICommandWithFiles
{
    public static RequestAct Act => RequestAct.TakeStep;

    public IEnumerable<string?> NamedFiles() => Fields?.Values ?? [];

    public static Decision<RequestEvent> Decide(TakeStep command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var service = context.ServiceOf(state);
        if (service.Steps is not { } steps)
        {
            return Rejection.Conflict(RejectionCodes.StepsNotOffered);
        }

        var check = new ShapeCheck();
        var key = check.Line("transition", command.Transition, limit: 200);
        var transition = steps.Transition(key);
        if (key.Length > 0 && transition is null)
        {
            check.Add("transition", FieldErrorCodes.UnknownChoice, ("allowed", string.Join(", ", steps.Transitions.Select(known => known.Key))));
        }

        // Said before anything else: who may never take it need not hear what would be asked of them.
        if (transition is not null && !(StepSides.Of(context.Actor.Role) is { } side && transition.By.Contains(side)))
        {
            return Rejection.Forbidden();
        }

        var text = transition is { CommentRequired: true }
            ? check.Text("text", command.Text, service.Limits.Reply)
            : check.OptionalText("text", command.Text, service.Limits.Reply);
        var files = new FileForm(check, service.Files, context.Files, state);
        var fields = transition is null
            ? FieldValues.Empty
            : new FieldForm(check, context.Organisation, files).Read(transition.Fields, command.Fields, state.Applicant.SenderKind);
        return check.Fails(out var rejection) ? rejection : Take(transition!, text, fields, files, state, context);
    }

    private static Decision<RequestEvent> Take(StepTransition transition, string? text, FieldValues fields, FileForm files, RequestState state, DecisionContext context)
    {
        // No transition can be taken in the state that it leads to, so there it can only be meant once more.
        if (state is { LastStep: { } last, Step: { } reached } && reached.Key == transition.To && last.Transition == transition.Key
            && last.By.Id == context.Actor.Id && last.Text == text && last.Fields.Equals(fields))
        {
            return Decision<RequestEvent>.Nothing;
        }

        if (!LifeCycle.IsOpen(state.Status) || state is not { Step: { } step, StepSince: { } since })
        {
            return LifeCycle.Wrong(RejectionCodes.RequestNotOpen, state);
        }

        var service = context.ServiceOf(state);
        var steps = service.Steps!;
        if (!transition.From.Contains(step.Key))
        {
            return NotOffered(steps, step, context.Actor);
        }

        var at = context.NextAt(state);
        if (transition.Elapsed is { } elapsed && context.Calendar.Add(since, elapsed) is var from && at < from)
        {
            return Rejection.Conflict(RejectionCodes.StepNotYet, ("since", Moment.Format(since)), ("from", Moment.Format(from)));
        }

        if (files.UsesAgain(out var used))
        {
            return used;
        }

        var to = steps.State(transition.To)!;
        return new RequestStepTaken(
            context.Actor,
            at,
            transition.Key,
            step,
            RequestStep.Of(to)!,
            state.Unit,
            to.Unit ?? state.Unit,
            fields,
            state.Applicant.Id,
            text,
            context.AnswerDue(service.LimitOf(to), at),
            files.Files);
    }

    /// <summary>Says where the request stands and what this person can do there (I-35).</summary>
    private static Rejection NotOffered(StepProcess steps, RequestStep step, Actor actor)
    {
        var state = steps.State(step.Key)!;
        var offered = steps.From(step.Key).Where(transition => StepSides.Of(actor.Role) is { } side && transition.By.Contains(side)).ToList();
        return Rejection.Conflict(
            RejectionCodes.StepNotOffered,
            ("state", state.Key),
            ("stepFa", state.Label.Fa),
            ("stepEn", state.Label.En),
            ("allowed", string.Join(", ", offered.Select(transition => transition.Key))),
            ("offeredFa", InWords(offered.Select(transition => transition.Label.Fa), "هیچ‌کدام", "، ")),
            ("offeredEn", InWords(offered.Select(transition => transition.Label.En), "none", ", ")));
    }

    private static string InWords(IEnumerable<string> labels, string none, string separator) =>
        string.Join(separator, labels.Select(label => $"«{label}»")) is { Length: > 0 } words ? words : none;
}
