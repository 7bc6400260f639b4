using System.Runtime.CompilerServices;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>The later items of a streamed list. They are executed concurrently, as far as they are there, and delivered in their order.</summary>
/// <param name="nextIndex">The index in the list of the first of them.</param>
internal sealed class ItemStream(StreamUsage usage, GraphQLType itemType, IReadOnlyList<object> path, IAsyncEnumerator<object?> items, int nextIndex)
    : PendingDelivery(path, usage.Label), IWorkItem
{
    /// <summary>How many items may be under way, and so how many a payload has at most.</summary>
    private const int MaxItems = 100;

    private readonly Queue<StreamedItem> _underWay = new();
    private ValueTaskAwaiter<bool> _next;
    private DeliveryGraph _graph = null!;
    private bool _isWaiting;
    private bool _hasEnded;
    private bool _isOver;
    private GraphQLError? _failure;

    /// <summary>Takes as many items as are there at once. Called again when a payload has been sent, so that a slow client slows down the list.</summary>
    public void Continue(DeliveryGraph graph)
    {
        _graph = graph;
        while (!_isWaiting && !_hasEnded && _underWay.Count < MaxItems)
        {
            try
            {
                var next = items.MoveNextAsync();
                if (next.IsCompleted)
                {
                    Take(next.GetAwaiter().GetResult());
                }
                else
                {
                    _isWaiting = true;
                    _next = next.GetAwaiter();
                    _next.UnsafeOnCompleted(() => graph.Execution.Queue.Enqueue(this));
                }
            }
            catch (Exception e)
            {
                Fail(e);
            }
        }

        graph.Touch(this);
    }

    /// <summary>The item that was waited for has come.</summary>
    public void Run()
    {
        _isWaiting = false;
        try
        {
            Take(_next.GetResult());
        }
        catch (Exception e)
        {
            Fail(e);
        }

        Continue(_graph);
    }

    /// <summary>Hands over what is ready, in order.</summary>
    public void Deliver()
    {
        if (_isOver)
            return;
        var items = new List<StreamedItem>();
        while (_underWay.TryPeek(out var item) && item is { IsWritten: true, HasFailed: false })
            items.Add(_underWay.Dequeue());
        if (items.Count > 0)
            _graph.Deliver(this, items);
        if (_underWay.TryPeek(out var failed) && failed.HasFailed)
            End(failed.Errors);
        else if (_hasEnded && _underWay.Count == 0)
            End(_failure is null ? null : [_failure]);
    }

    private void Take(bool hasItem)
    {
        if (!hasItem)
        {
            _hasEnded = true;
            return;
        }

        var item = new StreamedItem(usage.Items, itemType, items.Current, [.. Path, nextIndex++]);
        _underWay.Enqueue(item);
        item.Start(_graph.Execution, () => _graph.Touch(this));
    }

    /// <summary>The list itself has failed; the items before are delivered.</summary>
    private void Fail(Exception exception)
    {
        if (exception is ResponseTooLargeException || (exception is OperationCanceledException && _graph.Execution.IsOver))
            throw exception;
        _hasEnded = true;
        _failure = ErrorMask.Apply(exception, usage.Items.Definition, Path, _graph.Execution.Options, _graph.Execution.Request) with { Path = Path, Locations = usage.Items.Locations };
    }

    private void End(IReadOnlyList<GraphQLError>? errors)
    {
        _isOver = true;
        _hasEnded = true;
        _graph.End(this, errors);
    }
}
