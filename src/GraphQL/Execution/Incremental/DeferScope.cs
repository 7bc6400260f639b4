namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>Which fragments of the response the @defer stand for where the execution is.</summary>
internal sealed record DeferScope(DeferScope? Outer, DeferUsage Usage, DeferredFragment Fragment)
{
    public static DeferredFragment Find(DeferScope? scope, DeferUsage usage)
    {
        while (!ReferenceEquals(scope!.Usage, usage))
            scope = scope.Outer;
        return scope.Fragment;
    }
}
