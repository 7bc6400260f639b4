namespace ServiceDesk.GraphQL.Connections;

/// <summary>An item of a connection and the cursor that stands for its place.</summary>
/// <param name="Cursor">An opaque text, to be given as after or before.</param>
/// <param name="Node">The item itself.</param>
public sealed record Edge<T>(string Cursor, T Node)
    where T : notnull;
