namespace ServiceDesk.GraphQL.Execution;

/// <summary>A list whose items have asynchronous fields, or which is streamed.</summary>
internal sealed record GatheredList(List<object?> Items)
{
    /// <summary>The further items of a streamed list.</summary>
    public IAsyncEnumerator<object?>? Rest { get; init; }
}
