namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>The codes that the transport gives, as found in <c>extensions.code</c>; part of the contract with clients.</summary>
public static class TransportErrorCodes
{
    public const string NotAcceptable = "not_acceptable";
    public const string UnsupportedMediaType = "unsupported_media_type";
    public const string BodyTooLarge = "body_too_large";
    public const string BatchingUnsupported = "batching_unsupported";
    public const string ForeignOrigin = "foreign_origin";
    public const string TooManyOperations = "too_many_operations";

    /// <summary>Apollo's names, by which its clients, urql and others decide to send the document.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>As <see cref="PersistedQueryNotFound"/>; clients then send no hashes any more.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    public const string PersistedQueryMismatch = "persisted_query_mismatch";
    public const string DocumentNotTrusted = "document_not_trusted";
}
