namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>Fields of a selection that come later together.</summary>
/// <param name="Usages">The @defer under all of which they stand; they are delivered once.</param>
internal sealed record DeferGroup(DeferUsage[] Usages, SelectionPlan Plan);
