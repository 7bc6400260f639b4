namespace ServiceDesk.GraphQL.Execution;

/// <summary>Where in the response the execution is; copied only when an error needs it.</summary>
internal sealed class ResponsePath
{
    private (string? Name, int Index)[] _segments = new (string?, int)[8];

    /// <param name="start">The way that is behind already.</param>
    public ResponsePath(IReadOnlyList<object>? start = null)
    {
        for (var i = 0; i < start?.Count; i++)
            Push(start[i] is int index ? (null, index) : ((string)start[i], 0));
    }

    public int Depth { get; private set; }

    public void Push(string name) => Push((name, 0));

    public void Push(int index) => Push((null, index));

    public void SetIndex(int index) => _segments[Depth - 1].Index = index;

    public void Pop() => Depth--;

    public void CutBackTo(int depth) => Depth = depth;

    public IReadOnlyList<object> Copy()
    {
        var copy = new object[Depth];
        for (var i = 0; i < copy.Length; i++)
            copy[i] = _segments[i].Name ?? (object)_segments[i].Index;
        return copy;
    }

    private void Push((string?, int) segment)
    {
        if (Depth == _segments.Length)
            Array.Resize(ref _segments, Depth * 2);
        _segments[Depth++] = segment;
    }
}
