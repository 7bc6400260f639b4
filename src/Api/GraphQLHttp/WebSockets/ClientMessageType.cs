namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>What clients may say.</summary>
internal enum ClientMessageType
{
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}
