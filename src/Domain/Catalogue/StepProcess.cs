using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>The states that requests of a service go through, and the ways between them (I-23…I-36).</summary>
/// <param name="Start">The key of the state that a request begins in; no end.</param>
/// <param name="States">All states, each reachable from the start.</param>
/// <param name="Transitions">All transitions; none leads out of an end.</param>
public sealed record StepProcess(string Start, ValueList<StepState> States, ValueList<StepTransition> Transitions)
{
    /// <summary>The state that a request begins in.</summary>
    public StepState Beginning => State(Start) ?? throw new InvalidOperationException($"There is no state '{Start}'.");

    public StepState? State(string? key) => States.Find(key, static (state, wanted) => state.Key == wanted);

    public StepTransition? Transition(string? key) => Transitions.Find(key, static (transition, wanted) => transition.Key == wanted);

    /// <summary>The transitions that can be taken in a state, by whomever.</summary>
    public IEnumerable<StepTransition> From(string state) => Transitions.Where(transition => transition.From.Contains(state));

    /// <summary>The field of a transition, by its key; the same key means the same in all of them.</summary>
    public FieldDefinition? Field(string key) => Transitions.SelectMany(transition => transition.Fields).FirstOrDefault(field => field.Key == key);
}
