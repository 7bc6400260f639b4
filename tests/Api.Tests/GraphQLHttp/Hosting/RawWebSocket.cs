using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

/// <summary>A client that writes its frames byte by byte (RFC 6455, section 5.2) and answers nothing by itself, not even a ping.</summary>
internal sealed class RawWebSocket : IDisposable
{
    public const byte Continuation = 0x0;
    public const byte Text = 0x1;
    public const byte Ping = 0x9;
    public const byte Final = 0x80;

    private readonly TcpClient connection = new();

    private Stream Stream => connection.GetStream();

    public static async Task<RawWebSocket> OpenAsync(Uri address)
    {
        var client = new RawWebSocket();
        await client.connection.ConnectAsync(address.Host, address.Port);
        await client.Stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"));
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            head.Append((char)await client.ReadByteAsync());
        Assert.StartsWith("HTTP/1.1 101 ", head.ToString());
        return client;
    }

    /// <summary>Opened and acknowledged.</summary>
    public static async Task<RawWebSocket> InitialiseAsync(Uri address)
    {
        var client = await OpenAsync(address);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task SendAsync(string message) => SendAsync(Final | Text, Encoding.UTF8.GetBytes(message));

    /// <param name="head">The first byte: the opcode and the bit of the last frame.</param>
    /// <param name="payload">What it holds.</param>
    /// <param name="length">The length that it claims.</param>
    /// <param name="masked">Whether it has a mask, as a client's frames must.</param>
    public async Task SendAsync(int head, byte[] payload, ulong? length = null, bool masked = true)
    {
        var frame = new byte[14 + payload.Length];
        frame[0] = (byte)head;
        frame[1] = (byte)(127 | (masked ? 0x80 : 0));
        BinaryPrimitives.WriteUInt64BigEndian(frame.AsSpan(2), length ?? (ulong)payload.Length);
        // A mask of zeros leaves the payload as it is.
        var start = masked ? 14 : 10;
        payload.CopyTo(frame, start);
        await Stream.WriteAsync(frame.AsMemory(0, start + payload.Length));
    }

    /// <summary>The next text, pings passed over.</summary>
    public async Task<string> ReceiveAsync()
    {
        while (true)
        {
            var opcode = await ReadByteAsync() & 0xF;
            int length = await ReadByteAsync();
            if (length == 126)
                length = await ReadByteAsync() << 8 | await ReadByteAsync();
            var payload = new byte[length];
            await Stream.ReadExactlyAsync(payload);
            if (opcode == Text)
                return Encoding.UTF8.GetString(payload);
            Assert.True(opcode == Ping, $"Opcode {opcode}.");
        }
    }

    /// <summary>Returns when the host has ended the connection; what it still says is passed over.</summary>
    public async Task EndedAsync()
    {
        var rest = new byte[1024];
        try
        {
            while (await Stream.ReadAsync(rest) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Cut off.
        }
    }

    public void Dispose() => connection.Dispose();

    private async Task<byte> ReadByteAsync()
    {
        var one = new byte[1];
        await Stream.ReadExactlyAsync(one);
        return one[0];
    }
}
