using System.Collections.Concurrent;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Documents by their text, bounded. The oldest goes first, unless it was used since it was last looked at (second chance).</summary>
internal sealed class DocumentCache(GraphQLOptions options)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();
    private readonly ConcurrentQueue<string> _order = new();

    public int Count => _entries.Count;

    public PreparedDocument GetOrAdd(string source, Func<string, PreparedDocument> load)
    {
        if (_entries.TryGetValue(source, out var known))
        {
            known.IsUsed = true;
            return known.Document;
        }

        var document = load(source);
        if (source.Length > options.CachedDocumentLength || options.CachedDocuments <= 0)
            return document;
        if (_entries.TryAdd(source, new Entry(document)))
        {
            _order.Enqueue(source);
            Evict();
        }

        return document;
    }

    private void Evict()
    {
        while (_entries.Count > options.CachedDocuments && _order.TryDequeue(out var oldest))
        {
            if (_entries.TryGetValue(oldest, out var entry) && entry.IsUsed)
            {
                entry.IsUsed = false;
                _order.Enqueue(oldest);
            }
            else
            {
                _entries.TryRemove(oldest, out _);
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
