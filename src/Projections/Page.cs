namespace ServiceDesk.Projections;

/// <summary>Part of a list, and whether the list goes on.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, bool More)
{
    /// <summary>Of the limit + 1 rows that a query read, keeps the limit.</summary>
    internal static Page<T> Of(List<T> rows, int limit) => rows.Count > limit ? new(rows[..limit], true) : new(rows, false);
}
