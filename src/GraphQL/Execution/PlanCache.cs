namespace ServiceDesk.GraphQL.Execution;

/// <summary>The plans of an operation: one for each combination of the variables that its conditions ask for, so that a plan itself has no conditions. Thread-safe.</summary>
internal sealed class PlanCache(List<Condition> conditions, Func<VariableValues, OperationPlan> create)
{
    private const int MaxPlans = 16;

    private readonly Lock _gate = new();
    private (ulong Key, OperationPlan Plan)[] _plans = [];

    public OperationPlan PlanFor(VariableValues variables)
    {
        if (conditions.Count > 64)
            return Create(variables);
        var key = 0UL;
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Holds(variables))
                key |= 1UL << i;
        }

        foreach (var (known, plan) in Volatile.Read(ref _plans))
        {
            if (known == key)
                return plan;
        }

        return Add(key, Create(variables));
    }

    private OperationPlan Create(VariableValues variables) => create(conditions.Count == 0 ? VariableValues.Empty : variables.Only(conditions.Select(c => c.Variable)));

    /// <summary>Readers see the old array or the new one.</summary>
    private OperationPlan Add(ulong key, OperationPlan plan)
    {
        lock (_gate)
        {
            foreach (var (known, other) in _plans)
            {
                if (known == key)
                    return other;
            }

            if (_plans.Length < MaxPlans)
                Volatile.Write(ref _plans, [.. _plans, (key, plan)]);
            return plan;
        }
    }
}
