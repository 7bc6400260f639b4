namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>The codes that the transport gives, as found in <c>extensions.code</c>; part of the contract with clients.</summary>
public static class TransportErrorCodes
{
    public const string NotAcceptable = "not_acceptable";
    public const string UnsupportedMediaType = "unsupported_media_type";
    public const string BodyTooLarge = "body_too_large";
    public const string BatchingUnsupported = "batching_unsupported";
}
