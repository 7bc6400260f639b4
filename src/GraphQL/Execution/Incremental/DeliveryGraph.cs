namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>Which fragments and lists of a response are still to come, and what of them the client knows: a fragment is announced when the one around it is complete, and delivered when all its parts are there.</summary>
internal sealed class DeliveryGraph(OperationExecution execution)
{
    private readonly Queue<DeferredPart> _scheduled = new();
    private readonly HashSet<PendingDelivery> _announced = [];
    private readonly List<ItemStream> _streams = [];
    private readonly HashSet<ItemStream> _touched = [];
    private Payload _payload = new();
    private int _nextId;

    public OperationExecution Execution { get; } = execution;

    /// <summary>Announces what the first payload leaves for later, in that payload.</summary>
    /// <returns>Whether there is anything.</returns>
    public bool Begin(IncrementalWork work, ResponseWriter writer)
    {
        Announce(Add(work), work.Streams);
        if (_announced.Count == 0)
            return false;
        writer.WriteByte((byte)',');
        Take().WriteTo(writer, hasNext: true);
        return true;
    }

    /// <summary>Lets the lists go on, after a payload has been sent.</summary>
    public void Continue()
    {
        foreach (var stream in _streams.ToArray())
            stream.Continue(this);
    }

    /// <summary>Starts what may start.</summary>
    /// <returns>Whether there is something to send.</returns>
    public bool Advance()
    {
        while (_scheduled.Count > 0 || _touched.Count > 0)
        {
            while (_scheduled.TryDequeue(out var part))
                part.Start(Execution, () => Finish(part));
            var touched = _touched.ToArray();
            _touched.Clear();
            foreach (var stream in touched)
                stream.Deliver();
        }

        return !_payload.IsEmpty;
    }

    /// <summary>Something of the list has come; it is asked for all when nothing else is left to do.</summary>
    public void Touch(ItemStream stream) => _touched.Add(stream);

    /// <summary>Gives up all that is still to come.</summary>
    public void Abort(GraphQLError error)
    {
        foreach (var delivery in _announced.OrderBy(d => d.Id))
            _payload.AddCompleted(delivery, [error]);
        _announced.Clear();
    }

    /// <summary>What there is to send.</summary>
    public GraphQLResult TakeResult() => Take().ToResult(_announced.Count > 0);

    public void Deliver(ItemStream stream, IReadOnlyList<StreamedItem> items)
    {
        _payload.AddItems(stream, items);
        foreach (var item in items)
            Announce(Add(item.Work), item.Work.Streams);
    }

    public void End(ItemStream stream, IReadOnlyList<GraphQLError>? errors)
    {
        _announced.Remove(stream);
        _streams.Remove(stream);
        _payload.AddCompleted(stream, errors);
    }

    private Payload Take()
    {
        var payload = _payload;
        _payload = new Payload();
        Execution.UnsentBytes -= payload.Bytes;
        return payload;
    }

    /// <summary>Takes up what a part of the response has left for later; gives the fragments that need not wait for another.</summary>
    private List<DeferredFragment> Add(IncrementalWork work)
    {
        var first = new List<DeferredFragment>();
        foreach (var fragment in work.Fragments)
            Add(fragment, first);
        foreach (var part in work.Parts)
        {
            foreach (var fragment in part.Fragments)
            {
                if (fragment.State is not (DeliveryState.Waiting or DeliveryState.Announced))
                    continue;
                fragment.Parts.Add(part);
                fragment.Unfinished++;
                if (fragment.State == DeliveryState.Announced)
                    Schedule(part);
            }
        }

        return WithoutEmpty(first);
    }

    private static void Add(DeferredFragment fragment, List<DeferredFragment> first)
    {
        if (fragment.State != DeliveryState.Found)
            return;
        if (fragment.Parent is { } parent)
        {
            Add(parent, first);
            if (parent.State == DeliveryState.Over)
            {
                fragment.State = DeliveryState.Over;
                return;
            }
        }

        fragment.State = DeliveryState.Waiting;
        (fragment.Parent?.Children ?? first).Add(fragment);
    }

    /// <summary>An empty fragment is not announced; those within it take its place.</summary>
    private static List<DeferredFragment> WithoutEmpty(List<DeferredFragment> fragments)
    {
        var filled = new List<DeferredFragment>(fragments.Count);
        foreach (var fragment in fragments)
        {
            if (fragment.State != DeliveryState.Waiting)
                continue;
            if (!fragment.IsEmpty)
            {
                filled.Add(fragment);
                continue;
            }

            fragment.State = DeliveryState.Over;
            filled.AddRange(WithoutEmpty(fragment.Children));
        }

        return filled;
    }

    private void Announce(List<DeferredFragment> fragments, IEnumerable<ItemStream> streams)
    {
        foreach (var fragment in fragments)
        {
            fragment.State = DeliveryState.Announced;
            Announce(fragment);
        }

        foreach (var stream in streams)
        {
            Announce(stream);
            _streams.Add(stream);
        }

        foreach (var fragment in fragments)
        {
            if (fragment.Parts.Find(p => p.HasFailed) is { } failed)
            {
                Fail(fragment, failed.Errors);
                continue;
            }

            foreach (var part in fragment.Parts)
                Schedule(part);
            CompleteIfReady(fragment);
        }
    }

    private void Announce(PendingDelivery delivery)
    {
        delivery.Id = _nextId++;
        _announced.Add(delivery);
        _payload.AddPending(delivery);
    }

    private void Schedule(DeferredPart part)
    {
        if (part.IsScheduled)
            return;
        part.IsScheduled = true;
        _scheduled.Enqueue(part);
    }

    private void Finish(DeferredPart part)
    {
        if (part.HasFailed)
        {
            foreach (var fragment in part.Fragments)
            {
                if (fragment.State == DeliveryState.Announced)
                    Fail(fragment, part.Errors);
            }

            return;
        }

        Add(part.Work);
        foreach (var fragment in part.Fragments)
        {
            fragment.Unfinished--;
            CompleteIfReady(fragment);
        }
    }

    private void CompleteIfReady(DeferredFragment fragment)
    {
        if (fragment.State != DeliveryState.Announced || fragment.Unfinished > 0)
            return;
        var streams = new List<ItemStream>();
        foreach (var part in fragment.Parts)
        {
            if (part.IsDelivered)
                continue;
            part.IsDelivered = true;
            _payload.AddData(Nearest(part, fragment), part);
            streams.AddRange(part.Work.Streams);
        }

        fragment.State = DeliveryState.Over;
        _announced.Remove(fragment);
        _payload.AddCompleted(fragment, null);
        Announce(WithoutEmpty(fragment.Children), streams);
    }

    private void Fail(DeferredFragment fragment, IReadOnlyList<GraphQLError> errors)
    {
        _payload.AddCompleted(fragment, errors);
        GiveUp(fragment);
    }

    private void GiveUp(DeferredFragment fragment)
    {
        fragment.State = DeliveryState.Over;
        _announced.Remove(fragment);
        foreach (var child in fragment.Children)
            GiveUp(child);
    }

    /// <summary>Of the fragments that a part belongs to and the client waits for, that with the longest path.</summary>
    private static DeferredFragment Nearest(DeferredPart part, DeferredFragment fragment)
    {
        foreach (var other in part.Fragments)
        {
            if (other.State == DeliveryState.Announced && other.Path.Count > fragment.Path.Count)
                fragment = other;
        }

        return fragment;
    }
}
