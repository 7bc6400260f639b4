using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<ulong, OperationPlan> _plans = new();

    public PreparedOperation(Schema schema, DocumentNode document, OperationDefinitionNode operation)
    {
        _schema = schema;
        Operation = operation;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value);
        _conditions = ConditionVariables.Collect(operation, _fragments);
    }

    public OperationDefinitionNode Operation { get; }

    public OperationPlan PlanFor(VariableValues variables)
    {
        if (_conditions.Count > 64)
            return new OperationPlan(_schema, Operation, _fragments, variables);
        var key = 0UL;
        for (var i = 0; i < _conditions.Count; i++)
        {
            if (variables.TryGet(_conditions[i], out var value) && value is true)
                key |= 1UL << i;
        }

        if (_plans.TryGetValue(key, out var plan))
            return plan;
        plan = new OperationPlan(_schema, Operation, _fragments, variables);
        return _plans.Count < MaxPlans ? _plans.GetOrAdd(key, plan) : plan;
    }
}
