using ServiceDesk.Api.GraphQLHttp.Documents;
using ServiceDesk.Api.GraphQLHttp.Requests;
using ServiceDesk.Api.GraphQLHttp.Responses;
using ServiceDesk.Api.Http;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>Turns a request into a connection of graphql-transport-ws.</summary>
internal static class WebSocketOpening
{
    private const string Subprotocol = "graphql-transport-ws";

    public static async Task AcceptAsync(HttpContext http, GraphQLHttpOptions options, DocumentSource documents, Func<HttpContext, GraphQLEngine> engine, Func<HttpContext, RequestContext> context)
    {
        if (ForeignOrigin.Is(http.Request))
        {
            await SingleAnswer.WriteAsync(http, ResponseFormat.Json, RequestFault.ForeignOrigin);
            return;
        }
        var isKnown = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isKnown ? Subprotocol : null,
            // A peer that is gone without a word answers no ping.
            KeepAliveInterval = options.KeepAliveInterval,
            KeepAliveTimeout = options.KeepAliveInterval,
        });
        var channel = new MessageChannel(socket, options.MaxBodyLength);
        if (!isKnown)
        {
            await channel.CloseAsync(Closing.SubprotocolNotAcceptable);
            return;
        }
        using var connection = new WebSocketConnection(http, channel, options, documents, engine, context);
        await connection.RunAsync();
    }
}
