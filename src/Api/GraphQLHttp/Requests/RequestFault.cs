using System.Text.Json;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp.Requests;

/// <summary>Why a request does not reach the engine. Written for developers of clients, so in English alone, as the engine's own errors.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code for <c>extensions.code</c>.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record RequestFault(int Status, string Code, string Message)
{
    /// <summary>Whether it was a well-formed request all the same: clients of application/json then get status 200.</summary>
    public bool IsWellFormed { get; private init; }

    public static RequestFault NotAcceptable { get; } = new(
        StatusCodes.Status406NotAcceptable, TransportErrorCodes.NotAcceptable,
        "The header 'Accept' allows none of application/graphql-response+json, application/json, text/event-stream and multipart/mixed.");

    public static RequestFault UnsupportedMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, TransportErrorCodes.UnsupportedMediaType, "The body must be application/json in UTF-8, without a content encoding.");

    public static RequestFault ForeignOrigin { get; } = new(
        StatusCodes.Status403Forbidden, TransportErrorCodes.ForeignOrigin, "Streams are not opened for pages of other sites.");

    public static RequestFault Batch { get; } = new(
        StatusCodes.Status400BadRequest, TransportErrorCodes.BatchingUnsupported, "Batches are not taken; send one request at a time.");

    public static RequestFault PersistedQueryNotFound { get; } = WellFormed(TransportErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound");

    public static RequestFault PersistedQueryNotSupported { get; } = WellFormed(TransportErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");

    public static RequestFault PersistedQueryMismatch { get; } = WellFormed(TransportErrorCodes.PersistedQueryMismatch, "The hash is not the SHA-256 of the document, in lower case hexadecimal digits.");

    public static RequestFault DocumentNotTrusted { get; } = WellFormed(
        TransportErrorCodes.DocumentNotTrusted, "Only the documents that this host was given are answered; name one by 'documentId' or 'extensions.persistedQuery.sha256Hash'.");

    public static RequestFault BodyTooLarge(int maxLength) => new(
        StatusCodes.Status413PayloadTooLarge, TransportErrorCodes.BodyTooLarge, $"The body is larger than {maxLength} bytes.");

    public static RequestFault TooManyOperations(int most) => WellFormed(TransportErrorCodes.TooManyOperations, $"More than {most} operations run over this connection.");

    public static RequestFault BadRequest(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    /// <summary>The fault as a response of GraphQL.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new { errors = new[] { new { message = Message, extensions = new { code = Code } } } });

    private static RequestFault WellFormed(string code, string message) => new(StatusCodes.Status400BadRequest, code, message) { IsWellFormed = true };
}
