namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>The fields of one object that come later together.</summary>
/// <param name="fragments">Those that the fields belong to; they are delivered with the first that is complete.</param>
internal sealed class DeferredPart(SelectionPlan plan, object? source, IReadOnlyList<object> path, DeferScope? scope, DeferredFragment[] fragments)
    : ResponsePart(path, scope)
{
    private GatheredObject? _gathered;

    public DeferredFragment[] Fragments { get; } = fragments;

    public bool IsScheduled { get; set; }

    public bool IsDelivered { get; set; }

    protected override void Gather(Gatherer gatherer)
    {
        if (plan.GatherCount > 0)
            _gathered = gatherer.Start(plan, source);
    }

    protected override bool Write(ResponseBuilder response) => response.WriteObject(plan, source, _gathered);
}
