using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>What must hold between the states and transitions of a service's steps.</summary>
internal sealed class StepChecks(ObjectReader steps, StepProcess process, ValueList<FieldDefinition> form)
{
    private readonly string stateKeys = string.Join(", ", process.States.Select(state => state.Key));

    public void Run()
    {
        Start();
        for (var index = 0; index < process.Transitions.Count; index++)
        {
            Ways($"{steps.At("transitions")}[{index}]", process.Transitions[index]);
            Fields($"{steps.At("transitions")}[{index}].fields", process.Transitions[index]);
        }

        States();
    }

    private void Start()
    {
        if (process.Start.Length == 0)
        {
            return;
        }

        var path = steps.At("start");
        switch (process.State(process.Start))
        {
            case null:
                Add(path, $"There is no state '{process.Start}'.", stateKeys);
                break;
            case { IsEnd: true }:
                Add(path, $"'{process.Start}' is an end.", "a state that is no end");
                break;
            case { Unit: not null }:
                Add(path, $"'{process.Start}' moves the request to a unit.", "a state without unit: a request begins in the unit that it was addressed to");
                break;
        }
    }

    private void Ways(string path, StepTransition transition)
    {
        for (var index = 0; index < transition.From.Count; index++)
        {
            From($"{path}.from[{index}]", transition, transition.From[index], transition.From.Take(index));
        }

        if (transition.To.Length > 0 && process.State(transition.To) is null)
        {
            Add($"{path}.to", $"There is no state '{transition.To}'.", stateKeys);
        }
    }

    private void From(string path, StepTransition transition, string from, IEnumerable<string> before)
    {
        var state = process.State(from);
        if (state is null)
        {
            Add(path, $"There is no state '{from}'.", stateKeys);
        }
        else if (before.Contains(from))
        {
            Add(path, $"'{from}' stands twice.", "each once");
        }
        else if (state.IsEnd)
        {
            Add(path, $"'{from}' is an end.", "states that are no end");
        }
        else if (from == transition.To)
        {
            Add(path, $"The transition leads from '{from}' to itself.", "another state than to");
        }
        else if (transition.By.Contains(StepSide.Party) && state.With != StepSide.Party)
        {
            // A representative sees the request only while it is with the party.
            Add(path, $"No party sees a request in '{from}'.", "only states that are with a party where by names party");
        }
    }

    /// <summary>A field's key means the same wherever it stands.</summary>
    private void Fields(string path, StepTransition transition)
    {
        for (var index = 0; index < transition.Fields.Count; index++)
        {
            var field = transition.Fields[index];
            if (form.Any(own => own.Key == field.Key))
            {
                Add($"{path}[{index}].key", $"The service's form has a field '{field.Key}' already.", "another key");
            }
            else if (process.Field(field.Key) is { } first && first.Kind != field.Kind)
            {
                Add($"{path}[{index}].kind", $"'{field.Key}' is of the kind {first.Kind} elsewhere.", "one kind for one key");
            }
        }
    }

    private void States()
    {
        var (reached, ending) = (Reached(), Ending());
        for (var index = 0; index < process.States.Count; index++)
        {
            var (path, state) = ($"{steps.At("states")}[{index}]", process.States[index]);
            if (!state.IsEnd && !process.From(state.Key).Any())
            {
                Add(path, $"No transition leads out of '{state.Key}', which is no end.", "a transition from it, or isEnd");
            }
            else if (!ending.Contains(state.Key))
            {
                Add(path, $"No way leads from '{state.Key}' to an end.", "a way to a state with \"isEnd\": true");
            }

            if (reached.Count > 0 && !reached.Contains(state.Key))
            {
                Add(path, $"No way leads from the start to '{state.Key}'.", "a transition to it");
            }
        }
    }

    /// <summary>The keys of the states that can be reached; none where the start is wrong already.</summary>
    private HashSet<string> Reached() => Closure(
        process.State(process.Start) is null ? [] : [process.Start],
        key => process.From(key).Select(transition => transition.To));

    /// <summary>The keys of the states from which an end can be reached; what leads to a state that there is not is told already and may be meant so.</summary>
    private HashSet<string> Ending() => Closure(
        process.Transitions.Select(transition => transition.To).Where(to => process.State(to) is null or { IsEnd: true })
            .Concat(process.States.Where(state => state.IsEnd).Select(state => state.Key)),
        key => process.Transitions.Where(transition => transition.To == key).SelectMany(transition => transition.From));

    /// <summary>All that follows from some keys.</summary>
    private static HashSet<string> Closure(IEnumerable<string> first, Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(first);
        while (open.TryDequeue(out var key))
        {
            if (found.Add(key))
            {
                foreach (var following in next(key))
                {
                    open.Enqueue(following);
                }
            }
        }

        return found;
    }

    private void Add(string path, string problem, string allowed) => steps.Errors.Add(path, problem, allowed);
}
