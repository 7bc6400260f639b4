namespace ServiceDesk.GraphQL.Execution;

/// <summary>How many subscriptions run, in all and for each share (<see cref="GraphQLOptions.SubscriptionShare"/>). Thread-safe.</summary>
internal sealed class SubscriptionCounter(GraphQLOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, int> _byShare = [];
    private int _all;

    /// <summary>Counts one more until what is returned is disposed; null when there may be no more.</summary>
    public Entry? TryEnter(RequestContext request)
    {
        var share = options.SubscriptionShare?.Invoke(request);
        lock (_gate)
        {
            var ofShare = share is null ? 0 : _byShare.GetValueOrDefault(share);
            if (_all >= options.MaxSubscriptions || (share is not null && ofShare >= options.MaxSubscriptionsPerShare))
                return null;
            _all++;
            if (share is not null)
                _byShare[share] = ofShare + 1;
            return new Entry(this, share);
        }
    }

    private void Leave(object? share)
    {
        lock (_gate)
        {
            _all--;
            if (share is null)
                return;
            if (_byShare[share] is var ofShare and > 1)
                _byShare[share] = ofShare - 1;
            else
                _byShare.Remove(share);
        }
    }

    /// <summary>One that runs.</summary>
    public sealed class Entry(SubscriptionCounter counter, object? share) : IDisposable
    {
        public void Dispose() => counter.Leave(share);
    }
}
