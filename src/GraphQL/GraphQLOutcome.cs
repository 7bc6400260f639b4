namespace ServiceDesk.GraphQL;

/// <summary>How far a request came; the host chooses the HTTP status by it.</summary>
public enum GraphQLOutcome
{
    /// <summary>The operation was executed; the response has <c>data</c>, possibly null, possibly with field errors.</summary>
    Executed,

    /// <summary>A request error (section 7.1.2): not parsed, not valid, no such operation, bad variables. The response has no <c>data</c>.</summary>
    RequestError,

    /// <summary>A mutation where none is allowed. The response has no <c>data</c>.</summary>
    MutationNotAllowed,

    /// <summary>A subscription where none is allowed. The response has no <c>data</c>.</summary>
    SubscriptionNotAllowed,
}
