using System.Text.Json.Serialization;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>Give the request to one person of the unit that holds it.</summary>
/// <param name="To">The id of the person as sent.</param>
/// <param name="Person">
/// The same person as looked up: only someone who answers for the unit; null when there is no such person. Never read from
/// what a client sends.
/// </param>
public sealed record Assign(string? To, [property: JsonIgnore] PersonReference? Person) : IRequestCommand<Assign>
{
    public static RequestAct Act => RequestAct.Assign;

    public static Decision<RequestEvent> Decide(Assign command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var check = new ShapeCheck();
        check.Line("to", command.To, limit: 200);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        // Nobody answers their own request, so it cannot be given to its applicant either.
        if (command.Person is not { } person || person.Id == state.Applicant.Id)
        {
            check.Add("to", FieldErrorCodes.UnknownPerson);
            check.Fails(out var unknown);
            return unknown!;
        }

        if (state.Assignee?.Id == person.Id)
        {
            return Decision<RequestEvent>.Nothing;
        }

        return LifeCycle.IsOpen(state.Status)
            ? new RequestAssigned(context.Actor, context.NextAt(state), person, state.Assignee)
            : LifeCycle.Wrong(RejectionCodes.RequestNotOpen, state);
    }
}
