namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>The forms that an answer can have.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: for clients that take any status but 200 for a failure of the way there (section 6.4 of GraphQL over HTTP).</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status says how far the request came.</summary>
    GraphQLResponse,
}
