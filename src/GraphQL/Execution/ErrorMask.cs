using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Which exceptions a client may see.</summary>
internal static class ErrorMask
{
    /// <summary>The error of a <see cref="GraphQLException"/>; any other exception is told to the host alone.</summary>
    public static GraphQLError Apply(Exception exception, FieldDefinition? field, IReadOnlyList<object> path, GraphQLOptions options)
    {
        if (exception is GraphQLException known)
            return known.Error;
        options.OnUnexpectedError?.Invoke(new UnexpectedError(exception, field, path));
        return new GraphQLError(ErrorCodes.InternalError, "Something went wrong on the server.");
    }
}
