namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>What a selection does not deliver at once.</summary>
/// <param name="Usages">The @defer that the selection meets first.</param>
/// <param name="Groups">The fields that come later; those under the same @defer come together.</param>
internal sealed record DeferPlan(DeferUsage[] Usages, DeferGroup[] Groups);
