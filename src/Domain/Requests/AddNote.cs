using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>Write an internal note, which the applicant never sees. A request takes notes after its end too.</summary>
/// <param name="Text">The note.</param>
public sealed record AddNote(string? Text) : IRequestCommand<AddNote>
{
    public static RequestAct Act => RequestAct.AddNote;

    public static Decision<RequestEvent> Decide(AddNote command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var check = new ShapeCheck();
        var text = check.Text("text", command.Text, context.ServiceOf(state).Limits.Reply);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        return state.Notes.LastOrDefault() is { } last && last.By.Id == context.Actor.Id && last.Text == text
            ? Decision<RequestEvent>.Nothing
            : new RequestNoteAdded(context.Actor, context.NextAt(state), text, state.Applicant.Id);
    }
}
