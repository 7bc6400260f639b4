using System.Text.Json;

namespace ServiceDesk.GraphQL;

/// <summary>A request as it came over the wire (the GraphQL-over-HTTP specification's request parameters).</summary>
/// <param name="Query">The document's text.</param>
public sealed record GraphQLRequest(string Query)
{
    /// <summary>Which operation of the document to run; may be left out when there is only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: a JSON object, null or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The request's extensions, for the host.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>Whether a mutation may run: not over HTTP GET.</summary>
    public bool AllowMutation { get; init; } = true;

    /// <summary>Whether a subscription may run: only where the transport streams. <see cref="GraphQLEngine.ExecuteAsync"/> never runs one.</summary>
    public bool AllowSubscription { get; init; } = true;
}
