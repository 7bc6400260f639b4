using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The fields to execute on objects of one type, in response order.</summary>
/// <param name="GatherCount">How many of the fields are gathered before writing.</param>
internal sealed record SelectionPlan(ObjectType Type, PlanField[] Fields, int GatherCount)
{
    /// <summary>The fields that come later; null when there are none.</summary>
    public DeferPlan? Deferred { get; init; }

    public bool Selects(string name) =>
        Array.Exists(Fields, f => f.Definition.Name == name) || (Deferred is not null && Array.Exists(Deferred.Groups, g => g.Plan.Selects(name)));
}
