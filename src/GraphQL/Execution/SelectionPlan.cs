using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The fields to execute on objects of one type, in response order.</summary>
/// <param name="GatherCount">How many of the fields are gathered before writing.</param>
internal sealed record SelectionPlan(ObjectType Type, PlanField[] Fields, int GatherCount);
