using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.GraphQL.Connections;

/// <summary>An item of a connection and the cursor that stands for its place.</summary>
/// <param name="place">The place of the item in the list.</param>
/// <param name="node">The item itself.</param>
public sealed class Edge<T>(Cursor place, T node)
    where T : notnull
{
    [GraphQLIgnore]
    public Cursor Place { get; } = place;

    /// <summary>An opaque text, to be given as after or before.</summary>
    public string Cursor => Place.ToString();

    /// <summary>The item itself.</summary>
    public T Node { get; } = node;
}
