namespace ServiceDesk.Api.GraphQLHttp.Documents;

/// <summary>Documents by their hash, bounded in number and bytes; the one that was not asked for longest goes first. Thread-safe.</summary>
internal sealed class PersistedQueryCache(int maxCount, int maxBytes)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> byHash = [];

    /// <summary>The one that was asked for last comes first.</summary>
    private readonly LinkedList<Entry> byUse = [];

    private long bytes;

    public string? Find(string hash)
    {
        lock (gate)
        {
            if (!byHash.TryGetValue(hash, out var node))
                return null;
            Use(node);
            return node.Value.Document;
        }
    }

    public void Keep(string hash, string document)
    {
        var entry = new Entry(hash, document);
        if (entry.Bytes > maxBytes)
            return;
        lock (gate)
        {
            if (byHash.TryGetValue(hash, out var kept))
            {
                Use(kept);
                return;
            }
            byHash.Add(hash, byUse.AddFirst(entry));
            bytes += entry.Bytes;
            while (byHash.Count > maxCount || bytes > maxBytes)
                Forget(byUse.Last!);
        }
    }

    private void Use(LinkedListNode<Entry> node)
    {
        byUse.Remove(node);
        byUse.AddFirst(node);
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        byUse.Remove(node);
        byHash.Remove(node.Value.Hash);
        bytes -= node.Value.Bytes;
    }

    private sealed record Entry(string Hash, string Document)
    {
        public long Bytes => sizeof(char) * (long)(Hash.Length + Document.Length);
    }
}
