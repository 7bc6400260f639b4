using System.Text.Json;

namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>The parameters of a GraphQL-over-HTTP request (section 5.1), of the right types.</summary>
/// <param name="Query">The document; null when it is not given.</param>
/// <param name="OperationName">The operation to run; null when it is not given.</param>
/// <param name="Variables">An object, or undefined.</param>
/// <param name="Extensions">An object, or undefined.</param>
internal sealed record RequestParameters(string? Query, string? OperationName, JsonElement Variables, JsonElement Extensions);
