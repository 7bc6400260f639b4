namespace ServiceDesk.GraphQL.Connections;

/// <summary>Where a page stands among all pages (Relay's cursor connections specification).</summary>
/// <param name="HasNextPage">Whether there is more after this page.</param>
/// <param name="HasPreviousPage">Whether there is more before this page.</param>
/// <param name="StartCursor">The cursor of the first edge.</param>
/// <param name="EndCursor">The cursor of the last edge.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
