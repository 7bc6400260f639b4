using System.Buffers;
using System.Text.Json;
using ServiceDesk.Api.GraphQLHttp.Requests;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>One operation over a connection.</summary>
internal sealed class WebSocketOperation : IDisposable
{
    private readonly MessageChannel channel;
    private readonly CancellationTokenSource end = new();
    private readonly JsonEncodedText encodedId;

    public WebSocketOperation(string id, MessageChannel channel)
    {
        (Id, this.channel) = (id, channel);
        encodedId = JsonEncodedText.Encode(id);
        Token = end.Token;
    }

    public string Id { get; }

    public CancellationToken Token { get; }

    /// <summary>Sends every result, and then that it is complete. A request error stands in place of both.</summary>
    /// <param name="results">What the engine gives.</param>
    /// <param name="last">Called before the last message is sent.</param>
    public async Task RunAsync(IAsyncEnumerable<GraphQLResult> results, Action last)
    {
        await foreach (var result in results)
        {
            using (result)
            {
                if (result.Outcome == GraphQLOutcome.Executed)
                {
                    await SendAsync(output => ServerMessages.WriteNext(output, encodedId, result.Json.Span));
                    continue;
                }
                await SendAsync(output => ServerMessages.WriteError(output, encodedId, result.Json.Span), last);
                return;
            }
        }
        await SendAsync(output => ServerMessages.WriteComplete(output, encodedId), last);
    }

    /// <summary>In place of running.</summary>
    public Task RefuseAsync(RequestFault fault) => SendAsync(output => ServerMessages.WriteError(output, encodedId, fault.ToJson()));

    public void End() => end.Cancel();

    public void Dispose() => end.Dispose();

    /// <summary>Nothing is sent about an operation that the client has completed: the id may stand for another by now.</summary>
    private Task SendAsync(Action<IBufferWriter<byte>> write, Action? before = null) => channel.SendAsync(output =>
    {
        if (Token.IsCancellationRequested)
            return false;
        before?.Invoke();
        write(output);
        return true;
    });
}
