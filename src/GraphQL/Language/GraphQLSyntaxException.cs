namespace ServiceDesk.GraphQL.Language;

/// <summary>The text is not a GraphQL document (section 2).</summary>
public sealed class GraphQLSyntaxException(string message, SourceLocation location)
    : GraphQLException(ErrorCodes.SyntaxError, message, location);
