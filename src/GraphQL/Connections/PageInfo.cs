using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.GraphQL.Connections;

/// <summary>Where a page stands among all pages (Relay's cursor connections specification).</summary>
/// <param name="HasNextPage">Whether there is more after this page.</param>
/// <param name="HasPreviousPage">Whether there is more before this page.</param>
/// <param name="Start">The place of the first edge; null on an empty page.</param>
/// <param name="End">The place of the last edge; null on an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, [property: GraphQLIgnore] Cursor? Start, [property: GraphQLIgnore] Cursor? End)
{
    /// <summary>The cursor of the first edge.</summary>
    public string? StartCursor => Start?.ToString();

    /// <summary>The cursor of the last edge.</summary>
    public string? EndCursor => End?.ToString();
}
