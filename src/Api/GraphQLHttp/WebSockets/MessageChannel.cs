using System.Buffers;
using System.Net.WebSockets;

namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>Whole messages over a WebSocket. Any number may send at the same time, and each waits until its message is with the network: nothing queues up for a client that does not read.</summary>
internal sealed class MessageChannel(WebSocket socket, int maxLength)
{
    /// <summary>What is kept for the next message; more is given back.</summary>
    private const int KeptBuffer = 64 * 1024;

    /// <summary>How long a client may take to answer the closing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim sending = new(1);
    private ArrayBufferWriter<byte> received = new();
    private ArrayBufferWriter<byte> written = new();

    /// <summary>The next message, valid until the one after it is asked for; or null when the client has closed or gone, or why its message is not taken.</summary>
    public async Task<(ReadOnlyMemory<byte>? Message, Closing? Closing)> ReceiveAsync()
    {
        received = Reset(received);
        while (true)
        {
            ValueWebSocketReceiveResult part;
            try
            {
                // Not to be cancelled: that would end the connection without a closing.
                part = await socket.ReceiveAsync(received.GetMemory(4 * 1024), CancellationToken.None);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                return (null, null);
            }
            if (part.MessageType == WebSocketMessageType.Close)
                return (null, null);
            if (part.MessageType == WebSocketMessageType.Binary)
                return (null, Closing.InvalidMessage("Messages are text"));
            received.Advance(part.Count);
            if (received.WrittenCount > maxLength)
                return (null, Closing.MessageTooBig);
            if (part.EndOfMessage)
                return (received.WrittenMemory, null);
        }
    }

    /// <summary>Sends a message, unless the sender does not want to any more when its turn comes.</summary>
    /// <param name="write">Writes the message; returns false to send none.</param>
    public async Task SendAsync(Func<IBufferWriter<byte>, bool> write)
    {
        await sending.WaitAsync();
        try
        {
            written = Reset(written);
            if (socket.State == WebSocketState.Open && write(written))
                await socket.SendAsync(written.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has gone; whoever receives learns it, too.
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Says why, and waits for the client's answer; one that gives none is cut off.</summary>
    public async Task CloseAsync(Closing closing, Task? receiving = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await sending.WaitAsync(patience.Token);
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                    await socket.CloseOutputAsync((WebSocketCloseStatus)closing.Code, closing.Reason, patience.Token);
            }
            finally
            {
                sending.Release();
            }
            await (receiving ?? DrainAsync()).WaitAsync(patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    /// <summary>Answers a closing of the client.</summary>
    public Task CloseAsync() => CloseAsync(new Closing((int)(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure), ""), Task.CompletedTask);

    /// <summary>Reads until the client closes; what it still says is not wanted.</summary>
    public async Task DrainAsync()
    {
        while (await ReceiveAsync() is { Message: not null } or { Closing: not null })
        {
        }
    }

    private static ArrayBufferWriter<byte> Reset(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > KeptBuffer)
            return new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        return buffer;
    }
}
