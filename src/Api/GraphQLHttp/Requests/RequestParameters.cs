using System.Text.Json;

namespace ServiceDesk.Api.GraphQLHttp.Requests;

/// <summary>The parameters of a GraphQL-over-HTTP request (section 5.1) or of a persisted document request, of the right types.</summary>
/// <param name="Query">The document; null when it is not given.</param>
/// <param name="DocumentId">The document's identifier; null when it is not given.</param>
/// <param name="OperationName">The operation to run; null when it is not given.</param>
/// <param name="Variables">An object, or undefined.</param>
/// <param name="Extensions">An object, or undefined.</param>
internal sealed record RequestParameters(string? Query, string? DocumentId, string? OperationName, JsonElement Variables, JsonElement Extensions);
