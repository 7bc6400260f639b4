using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.GraphQL.Connections;

/// <summary>A page of a longer list (Relay's cursor connections specification).</summary>
/// <param name="Edges">The items of the page with their cursors.</param>
/// <param name="PageInfo">Where the page stands.</param>
public sealed record Connection<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo)
    where T : notnull
{
    /// <summary>Counts all items of the list; asked only when a client selects totalCount.</summary>
    [GraphQLIgnore]
    public Func<CancellationToken, Task<int>>? CountTotal { get; init; }

    /// <summary>The items of the page without their cursors.</summary>
    public IEnumerable<T> Nodes => Edges.Select(e => e.Node);

    /// <summary>How many items the whole list has; null where that is not known.</summary>
    [GraphQLField]
    public async ValueTask<int?> TotalCount(CancellationToken cancellationToken) =>
        CountTotal is null ? null : await CountTotal(cancellationToken).ConfigureAwait(false);
}
