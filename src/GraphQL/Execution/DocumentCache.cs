using System.Collections.Concurrent;
using ServiceDesk.GraphQL.Telemetry;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>
/// Documents by their text, bounded. A document is kept from its second use on: clients that write every text anew would otherwise push out all others, and make the garbage collector move what nobody asks for again.
/// The oldest goes first, unless it was used since it was last looked at (second chance).
/// </summary>
internal sealed class DocumentCache(Func<string, PreparedDocument> load, GraphQLOptions options)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Hashes of texts used lately. Two texts in one place, or two threads, at worst delay the keeping of a document.</summary>
    private readonly int[] _seen = new int[4_096];

    // Asking the dictionary itself would take all its locks.
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public PreparedDocument GetOrAdd(string source)
    {
        var isCached = _entries.TryGetValue(source, out var known);
        EngineTelemetry.CountDocument(isCached);
        if (isCached)
        {
            known!.IsUsed = true;
            return known.Document;
        }

        var document = load(source);
        if (source.Length > options.CachedDocumentLength || options.CachedDocuments <= 0 || !WasSeen(source))
            return document;
        if (_entries.TryAdd(source, new Entry(document)))
        {
            Interlocked.Increment(ref _count);
            _order.Enqueue(source);
            Evict();
        }

        return document;
    }

    private bool WasSeen(string source)
    {
        var hash = source.GetHashCode();
        ref var place = ref _seen[hash & (_seen.Length - 1)];
        if (place == hash)
            return true;
        place = hash;
        return false;
    }

    private void Evict()
    {
        while (Count > options.CachedDocuments && _order.TryDequeue(out var oldest))
        {
            if (_entries.TryGetValue(oldest, out var entry) && entry.IsUsed)
            {
                entry.IsUsed = false;
                _order.Enqueue(oldest);
            }
            else if (_entries.TryRemove(oldest, out _))
            {
                Interlocked.Decrement(ref _count);
            }
        }
    }

    private sealed class Entry(PreparedDocument document)
    {
        private volatile bool _isUsed;

        public PreparedDocument Document { get; } = document;

        public bool IsUsed
        {
            get => _isUsed;
            set => _isUsed = value;
        }
    }
}
