namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>What a part of the response leaves for later, found while it is written. What null propagation removes takes its later parts with it (section 6.4.4).</summary>
internal sealed class IncrementalWork(DeferScope? scope = null)
{
    // Each with the position in the output at which it was found.
    private readonly List<(int Position, DeferredFragment Fragment)> _fragments = [];
    private readonly List<(int Position, DeferredPart Part)> _parts = [];
    private readonly List<(int Position, ItemStream Stream)> _streams = [];

    public IEnumerable<DeferredFragment> Fragments => _fragments.Select(f => f.Fragment);

    public IEnumerable<DeferredPart> Parts => _parts.Select(p => p.Part);

    public IEnumerable<ItemStream> Streams => _streams.Select(s => s.Stream);

    public DeferScope? Scope { get; private set; } = scope;

    /// <summary>Begins an object of which something is deferred; gives the scope to return to.</summary>
    public DeferScope? Enter(DeferPlan plan, IReadOnlyList<object> path)
    {
        var outer = Scope;
        foreach (var usage in plan.Usages)
        {
            var parent = usage.Parent is null ? null : DeferScope.Find(Scope, usage.Parent);
            Scope = new DeferScope(Scope, usage, new DeferredFragment(path, usage.Label, parent));
        }

        return outer;
    }

    /// <summary>Ends an object that has been written.</summary>
    /// <param name="position">In the output, behind the object.</param>
    public void Leave(DeferScope? outer, DeferPlan plan, object? source, IReadOnlyList<object> path, int position)
    {
        foreach (var usage in plan.Usages)
            _fragments.Add((position, DeferScope.Find(Scope, usage)));
        foreach (var group in plan.Groups)
            _parts.Add((position, new DeferredPart(group.Plan, source, path, Scope, Array.ConvertAll(group.Usages, u => DeferScope.Find(Scope, u)))));
        Scope = outer;
    }

    /// <summary>Ends an object that could not be written.</summary>
    public void Leave(DeferScope? outer) => Scope = outer;

    public void Add(ItemStream stream, int position) => _streams.Add((position, stream));

    /// <summary>Forgets what was found behind the position.</summary>
    public void CutBackTo(int position)
    {
        CutBack(_fragments, position);
        CutBack(_parts, position);
        CutBack(_streams, position);
    }

    private static void CutBack<T>(List<(int Position, T)> found, int position)
    {
        while (found.Count > 0 && found[^1].Position > position)
            found.RemoveAt(found.Count - 1);
    }
}
