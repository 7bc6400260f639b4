using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Which exceptions a client may see.</summary>
internal static class ErrorMask
{
    /// <summary>The error of a <see cref="GraphQLException"/>, or what the host translates the exception to; any other is told to the host alone.</summary>
    public static GraphQLError Apply(Exception exception, FieldDefinition? field, IReadOnlyList<object> path, GraphQLOptions options, RequestContext request)
    {
        if (exception is GraphQLException known)
            return known.Error;
        if (options.TranslateError?.Invoke(exception, request) is { } translated)
            return translated;
        options.OnUnexpectedError?.Invoke(new UnexpectedError(exception, field, path));
        return new GraphQLError(ErrorCodes.InternalError, "Something went wrong on the server.");
    }
}
