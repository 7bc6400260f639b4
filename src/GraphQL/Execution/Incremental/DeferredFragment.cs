namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>A deferred fragment of one object of the response. It is delivered when all of its parts are there.</summary>
/// <param name="parent">The deferred fragment around it, which comes first.</param>
internal sealed class DeferredFragment(IReadOnlyList<object> path, string? label, DeferredFragment? parent) : PendingDelivery(path, label)
{
    public DeferredFragment? Parent { get; } = parent;

    public DeliveryState State { get; set; }

    public List<DeferredFragment> Children { get; } = [];

    public List<DeferredPart> Parts { get; } = [];

    /// <summary>How many of the parts are not there yet.</summary>
    public int Unfinished { get; set; }

    /// <summary>Whether nothing is left to deliver, because all of it came with other fragments.</summary>
    public bool IsEmpty => !Parts.Exists(p => !p.IsDelivered);
}
