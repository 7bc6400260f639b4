namespace ServiceDesk.GraphQL.Execution;

/// <summary>The response has grown beyond <see cref="GraphQLOptions.MaxResponseBytes"/>. It ends the operation and is no field's error.</summary>
internal sealed class ResponseTooLargeException(int maxBytes)
    : GraphQLException(ErrorCodes.ResponseTooLarge, $"The response is larger than {maxBytes} bytes; ask for less at a time.");
