using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;

namespace ServiceDesk.GraphQL;

/// <summary>An error meant for the client. Thrown by a resolver it becomes a field error with this code; every other exception is masked.</summary>
public class GraphQLException : Exception
{
    public GraphQLException(string code, string message, IReadOnlyDictionary<string, object?>? extensions = null)
        : this(new GraphQLError(code, message) { Extensions = extensions })
    {
    }

    public GraphQLException(GraphQLError error)
        : base(error.Message) => Error = error;

    internal GraphQLException(string code, string message, SourceLocation location)
        : this(new GraphQLError(code, message) { Locations = ImmutableArray.Create(location) })
    {
    }

    public GraphQLError Error { get; }

    public string Code => Error.Code;
}
