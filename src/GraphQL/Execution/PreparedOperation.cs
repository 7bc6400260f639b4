using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>An operation and its plans: one for each combination of the variables that @skip and @include ask for, so that a plan itself has no conditions.</summary>
internal sealed class PreparedOperation
{
    private const int MaxPlans = 16;

    private readonly Schema _schema;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly List<string> _conditions;
    private readonly Lock _gate = new();
    private (ulong Key, OperationPlan Plan)[] _plans = [];

    public PreparedOperation(Schema schema, DocumentNode document, OperationDefinitionNode operation)
    {
        _schema = schema;
        Operation = operation;
        _fragments = [];
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                _fragments.Add(fragment.Name.Value, fragment);
        }

        _conditions = ConditionVariables.Collect(operation, _fragments);
    }

    public OperationDefinitionNode Operation { get; }

    public OperationPlan PlanFor(VariableValues variables)
    {
        if (_conditions.Count > 64)
            return Create(variables);
        var key = 0UL;
        for (var i = 0; i < _conditions.Count; i++)
        {
            if (variables.TryGet(_conditions[i], out var value) && value is true)
                key |= 1UL << i;
        }

        foreach (var (known, plan) in Volatile.Read(ref _plans))
        {
            if (known == key)
                return plan;
        }

        return Add(key, Create(variables));
    }

    private OperationPlan Create(VariableValues variables) => new(_schema, Operation, _fragments, variables.Only(_conditions));

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
