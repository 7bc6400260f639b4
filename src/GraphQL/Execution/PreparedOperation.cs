using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>An operation and its plans.</summary>
internal sealed class PreparedOperation
{
    private readonly PlanCache _plans;
    private readonly PlanCache? _incrementalPlans;

    public PreparedOperation(Schema schema, DocumentNode document, OperationDefinitionNode operation)
    {
        Operation = operation;
        var fragments = new Dictionary<string, FragmentDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                fragments.Add(fragment.Name.Value, fragment);
        }

        var conditions = OperationConditions.Of(operation, fragments);
        _plans = new PlanCache(conditions.OfSelection, variables => new OperationPlan(schema, operation, fragments, variables));
        if (conditions.IsIncremental)
            _incrementalPlans = new PlanCache([.. conditions.OfSelection, .. conditions.OfDelivery], variables => new OperationPlan(schema, operation, fragments, variables, isIncremental: true));
    }

    public OperationDefinitionNode Operation { get; }

    /// <summary>The plan to deliver the whole response at once.</summary>
    public OperationPlan PlanFor(VariableValues variables) => _plans.PlanFor(variables);

    /// <summary>The plan to deliver the response as its @defer and @stream say; null when it has none, and for a subscription, in which they have no effect.</summary>
    public OperationPlan? IncrementalPlanFor(VariableValues variables) =>
        Operation.Kind == OperationKind.Subscription ? null : _incrementalPlans?.PlanFor(variables);
}
