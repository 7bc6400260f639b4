using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.DataLoaders;

/// <summary>Collects the keys that the fields of a request ask for and fetches them together; each key at most once a request, and once for each field of a mutation. Made anew for each request. Derive from it and take it as a resolver parameter.</summary>
public abstract class DataLoader<TKey, TValue> : DataLoader
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _cache = [];
    private List<TKey> _waiting = [];

    /// <summary>The most keys a single fetch gets.</summary>
    protected virtual int MaxBatchSize => 1_000;

    /// <summary>The value of a key, default where there is none. Callers of the same batch share one fetch.</summary>
    public Task<TValue?> LoadAsync(TKey key)
    {
        var queue = Queue ?? throw new InvalidOperationException($"The DataLoader {GetType()} works only in a resolver.");
        var isFirst = false;
        TaskCompletionSource<TValue?>? source;
        lock (_gate)
        {
            if (_cache.TryGetValue(key, out source))
                return source.Task;

            // Continuations run where the values come in, on the request's loop: only so do they ask for their next keys together.
            _cache[key] = source = new TaskCompletionSource<TValue?>();
            isFirst = _waiting.Count == 0;
            _waiting.Add(key);
        }

        if (isFirst)
            queue.RequestDispatch(this);
        return source.Task;
    }

    /// <summary>The values of several keys in their order.</summary>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IEnumerable<TKey> keys) =>
        await Task.WhenAll(keys.Select(LoadAsync)).ConfigureAwait(false);

    /// <summary>Puts a value that is known already into the cache, unless the key is there.</summary>
    public void Prime(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (!_cache.ContainsKey(key))
            {
                var source = new TaskCompletionSource<TValue?>();
                source.SetResult(value);
                _cache[key] = source;
            }
        }
    }

    /// <summary>Forgets a key, e.g. after a mutation has changed it.</summary>
    public void Clear(TKey key)
    {
        lock (_gate)
        {
            if (_cache.TryGetValue(key, out var source) && source.Task.IsCompleted)
                _cache.Remove(key);
        }
    }

    /// <summary>Fetches distinct keys. A key without value may be left out of the answer.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    internal override void Clear()
    {
        lock (_gate)
        {
            foreach (var key in _cache.Where(entry => entry.Value.Task.IsCompleted).Select(entry => entry.Key).ToList())
                _cache.Remove(key);
        }
    }

    internal override void Dispatch()
    {
        List<(TKey, TaskCompletionSource<TValue?>)> waiting;
        lock (_gate)
        {
            waiting = _waiting.ConvertAll(k => (k, _cache[k]));
            _waiting = [];
        }

        foreach (var batch in waiting.Chunk(MaxBatchSize))
            new Batch(this, batch).Start();
    }

    private sealed class Batch(DataLoader<TKey, TValue> loader, (TKey Key, TaskCompletionSource<TValue?> Source)[] entries) : IWorkItem
    {
        private Task<IReadOnlyDictionary<TKey, TValue>> _fetch = null!;

        public void Start()
        {
            try
            {
                _fetch = loader.LoadBatchAsync(Array.ConvertAll(entries, e => e.Key), loader.CancellationToken);
            }
            catch (Exception e)
            {
                _fetch = Task.FromException<IReadOnlyDictionary<TKey, TValue>>(e);
            }

            _fetch.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => loader.Queue!.Enqueue(this));
        }

        public void Run()
        {
            if (!_fetch.IsCompletedSuccessfully)
            {
                var exception = _fetch.Exception?.InnerException ?? new OperationCanceledException(loader.CancellationToken);
                foreach (var (_, source) in entries)
                    source.SetException(exception);
                return;
            }

            foreach (var (key, source) in entries)
                source.SetResult(_fetch.Result.TryGetValue(key, out var value) ? value : default);
        }
    }
}
