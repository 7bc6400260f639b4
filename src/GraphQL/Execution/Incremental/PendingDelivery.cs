namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>Something of the response that the client is told to wait for.</summary>
/// <param name="path">Where it stands in the response.</param>
internal abstract class PendingDelivery(IReadOnlyList<object> path, string? label)
{
    public IReadOnlyList<object> Path { get; } = path;

    public string? Label { get; } = label;

    /// <summary>What the client knows it by, from the payload on that announces it.</summary>
    public int Id { get; set; }
}
