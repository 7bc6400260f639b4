using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>Why a request does not reach the engine. Written for developers of clients, so in English alone, as the engine's own errors.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code for <c>extensions.code</c>.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record RequestFault(int Status, string Code, string Message)
{
    public static RequestFault NotAcceptable { get; } = new(
        StatusCodes.Status406NotAcceptable, TransportErrorCodes.NotAcceptable, "The header 'Accept' allows neither application/graphql-response+json nor application/json.");

    public static RequestFault UnsupportedMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, TransportErrorCodes.UnsupportedMediaType, "The body must be application/json in UTF-8, without a content encoding.");

    public static RequestFault BodyTooLarge(int maxLength) => new(
        StatusCodes.Status413PayloadTooLarge, TransportErrorCodes.BodyTooLarge, $"The body is larger than {maxLength} bytes.");

    public static RequestFault BadRequest(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);
}
