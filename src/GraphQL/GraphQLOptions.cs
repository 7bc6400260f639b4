using ServiceDesk.GraphQL.Language;

namespace ServiceDesk.GraphQL;

/// <summary>How an engine behaves. Every limit is on by default.</summary>
public sealed record GraphQLOptions
{
    /// <summary>Bounds of the parser: tokens, nesting and names.</summary>
    public ParserLimits Parser { get; init; } = new();

    /// <summary>How many parsed and validated documents are kept.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>Documents longer than this many characters are not kept, which bounds the memory of the cache.</summary>
    public int CachedDocumentLength { get; init; } = 32_768;

    /// <summary>How long an operation may take; afterwards it ends with <c>execution_timeout</c>.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many validation errors are found before validation stops.</summary>
    public int MaxValidationErrors { get; init; } = 100;

    /// <summary>How deep fields may be nested, fragments included. The introspection query of common tools needs 15.</summary>
    public int MaxDepth { get; init; } = 25;

    /// <summary>How many fields an operation may select, each fragment counted wherever it is used.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>How many aliases a document may have.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>How many directives a document may have.</summary>
    public int MaxDirectives { get; init; } = 200;

    /// <summary>What an operation may cost, see <see cref="Annotations.CostAttribute"/>; without such attributes about the number of objects that the response can have.</summary>
    public double MaxCost { get; init; } = 100_000;

    /// <summary>How many items a list counts for of which neither arguments nor <see cref="Annotations.ListSizeAttribute"/> say more.</summary>
    public int DefaultListSize { get; init; } = 10;

    /// <summary>How many values the variables of a request may hold in all: list items, input fields and leaves.</summary>
    public int MaxVariableValues { get; init; } = 50_000;

    /// <summary>How many comparisons the search for conflicting fields may take (section 5.3.2).</summary>
    public int MaxFieldComparisons { get; init; } = 100_000;

    /// <summary>About how many bytes a response may have, or a payload of one that comes in parts; a larger one ends with <c>response_too_large</c>. Room for as many objects as <see cref="MaxCost"/> lets through by default, of some 160 bytes each.</summary>
    public int MaxResponseBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many subscriptions the engine runs at the same time, for all clients together; further ones are refused with <c>too_many_subscriptions</c>.</summary>
    public int MaxSubscriptions { get; init; } = 10_000;

    /// <summary>How many of them may be of one share; further ones are refused in the same way, so that nobody takes all there are.</summary>
    public int MaxSubscriptionsPerShare { get; init; } = 100;

    /// <summary>Whose share a subscription counts for: a key with value equality, such as who asks; null bounds it by <see cref="MaxSubscriptions"/> alone, as does no function. Must be thread-safe and not throw.</summary>
    public Func<RequestContext, object?>? SubscriptionShare { get; init; }

    /// <summary>Whether clients may read the schema by <c>__schema</c> and <c>__type</c>; when not, these are refused with <c>introspection_disabled</c>. <c>__typename</c> is always allowed, because clients need it to tell types apart.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Whether errors say what may have been meant by an unknown name; off where clients are not to learn the schema by guessing.</summary>
    public bool AllowSuggestions { get; init; } = true;

    /// <summary>Who may use which field; without one every field is open.</summary>
    public FieldAccessPolicy? FieldAccess { get; init; }

    /// <summary>The error that clients see for an exception of a kind the host knows, such as a database that cannot be reached; null masks the exception. Must be thread-safe and not throw.</summary>
    public Func<Exception, RequestContext, GraphQLError?>? TranslateError { get; init; }

    /// <summary>Told of every masked exception, for logging. Must be thread-safe and not throw.</summary>
    public Action<UnexpectedError>? OnUnexpectedError { get; init; }
}
