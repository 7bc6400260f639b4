namespace ServiceDesk.GraphQL.Connections;

/// <summary>Which page a client wants: the first n after a cursor, or the last n before one.</summary>
/// <param name="Count">How many items, at least 0.</param>
/// <param name="IsBackward">Whether to read towards the beginning (last/before).</param>
/// <param name="Cursor">Where to start, exclusively; null for an end of the list.</param>
public sealed record ConnectionArguments(int Count, bool IsBackward, Cursor? Cursor)
{
    /// <summary>Checks the four arguments of a connection field.</summary>
    /// <exception cref="GraphQLException"><c>invalid_argument</c>: both directions at once, a negative or too large number, or a cursor that is none.</exception>
    public static ConnectionArguments From(int? first, string? after, int? last, string? before, int defaultCount = 20, int maxCount = 100)
    {
        if ((first is not null || after is not null) && (last is not null || before is not null))
            throw Invalid("Give either first and after, or last and before.");
        var isBackward = last is not null || before is not null;
        var count = first ?? last ?? Math.Min(defaultCount, maxCount);
        if (count < 0 || count > maxCount)
            throw Invalid($"A page holds 0 to {maxCount} items.");
        var text = isBackward ? before : after;
        if (text is null)
            return new ConnectionArguments(count, isBackward, null);
        return Connections.Cursor.TryParse(text, out var cursor)
            ? new ConnectionArguments(count, isBackward, cursor)
            : throw Invalid("The cursor is not valid.");
    }

    /// <summary>Makes the page from rows read in the direction of the arguments, one more than <see cref="Count"/> where there is one, which shows that the list goes on.</summary>
    public Connection<T> ToConnection<T>(IReadOnlyList<T> rows, Func<T, Cursor> cursorOf, Func<CancellationToken, Task<int>>? countTotal = null)
        where T : notnull
    {
        var hasMore = rows.Count > Count;
        var page = rows.Take(Count);
        if (IsBackward)
            page = page.Reverse();
        Edge<T>[] edges = [.. page.Select(row => new Edge<T>(() => cursorOf(row), row))];
        var info = new PageInfo(
            HasNextPage: IsBackward ? Cursor is not null : hasMore,
            HasPreviousPage: IsBackward ? hasMore : Cursor is not null,
            edges.FirstOrDefault()?.Place,
            edges.LastOrDefault()?.Place);
        return new Connection<T>(edges, info) { CountTotal = countTotal };
    }

    private static GraphQLException Invalid(string message) => new(ErrorCodes.InvalidArgument, message);
}
