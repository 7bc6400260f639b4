using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.GraphQL.Connections;

/// <summary>An item of a connection and the cursor that stands for its place.</summary>
/// <param name="place">Works out the place of the item in the list; asked when a cursor is wanted, which of most items of a page it never is.</param>
/// <param name="node">The item itself.</param>
public sealed class Edge<T>(Func<Cursor> place, T node)
    where T : notnull
{
    [GraphQLIgnore]
    public Cursor Place => place();

    /// <summary>An opaque text, to be given as after or before.</summary>
    public string Cursor => Place.ToString();

    /// <summary>The item itself.</summary>
    public T Node { get; } = node;
}
