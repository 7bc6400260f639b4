namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>The forms that an answer can have.</summary>
internal enum ResponseFormat
{
    /// <summary><c>application/json</c>: for clients that take any status but 200 for a failure of the way there.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status says how far the request came.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: graphql-sse, distinct connections mode.</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>: one response in parts (incremental delivery).</summary>
    Multipart,

    /// <summary><c>multipart/mixed; subscriptionSpec=1.0</c>: a response for each event, as Apollo's clients take them over HTTP.</summary>
    MultipartSubscription,
}

internal static class ResponseFormats
{
    public static bool HoldsSubscriptions(this ResponseFormat format) => format is ResponseFormat.EventStream or ResponseFormat.MultipartSubscription;
}
