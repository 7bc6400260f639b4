using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServiceDesk.Bench.Load;

/// <summary>
/// One keep-alive connection that sends the same bytes and reads answers with as little work as possible, so that the two cores
/// are left to the server: of an answer it looks at status, length and end.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private static long number;

    private readonly LoadOrder order;
    private readonly byte[] request;
    private readonly int numberAt;
    private byte[] buffer = new byte[64 * 1024];
    private Socket socket;

    public LoadConnection(LoadOrder order)
    {
        this.order = order;
        request = [.. order.Request];
        numberAt = request.AsSpan().IndexOf(Encoding.ASCII.GetBytes(HttpPost.NumberMark));
        socket = Connect();
    }

    /// <summary>Of each answer.</summary>
    public List<double> Milliseconds { get; } = new(100_000);

    public int Status { get; private set; }

    /// <summary>Sends until the time is up.</summary>
    public void Run(Stopwatch watch)
    {
        while (watch.Elapsed.TotalSeconds < order.Seconds && Milliseconds.Count < order.Requests)
        {
            if (numberAt >= 0)
                Interlocked.Increment(ref number).TryFormat(request.AsSpan(numberAt), out _, $"D{HttpPost.NumberMark.Length}", CultureInfo.InvariantCulture);
            var sent = Stopwatch.GetTimestamp();
            // A connection may be closed after an answer without a word, when the server did not read all of the request.
            if (!TryAsk(out var isLast, out var status) && !(Reconnect() && TryAsk(out isLast, out status)))
                throw new InvalidOperationException("The server closed a new connection without an answer.");
            Milliseconds.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            if (Milliseconds.Count > 1 && status != Status)
                throw new InvalidOperationException($"The server answered {Status} and then {status}: {Encoding.UTF8.GetString(buffer, 0, 500)}");
            Status = status;
            if (isLast)
                Reconnect();
        }
    }

    public void Dispose() => socket.Dispose();

    private Socket Connect()
    {
        var connected = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        connected.Connect(IPAddress.Loopback, order.Port);
        return connected;
    }

    private bool Reconnect()
    {
        socket.Dispose();
        socket = Connect();
        return true;
    }

    /// <summary>Sends and reads the answer; false when the connection was closed before.</summary>
    private bool TryAsk(out bool isLast, out int status)
    {
        (isLast, status) = (false, 0);
        int length;
        try
        {
            socket.Send(request);
            length = socket.Receive(buffer);
        }
        catch (SocketException)
        {
            return false;
        }
        if (length == 0)
            return false;
        isLast = ReceiveRest(length, out status);
        return true;
    }

    /// <summary>Reads the rest of an answer; returns whether the server closes the connection after it.</summary>
    private bool ReceiveRest(int length, out int status)
    {
        var head = HeadLength(length);
        while (head == 0)
        {
            length += ReceiveInto(length);
            head = HeadLength(length);
        }
        var headers = buffer.AsSpan(0, head);
        status = int.Parse(headers.Slice(9, 3), CultureInfo.InvariantCulture);
        var isLast = headers.IndexOf("\r\nConnection: close\r\n"u8) >= 0;
        if (Find(headers, "\r\nContent-Length: "u8) is { } bytes)
        {
            while (length < head + bytes)
                length += ReceiveInto(length);
        }
        else
        {
            // In chunks. Nothing follows the answer, so its last chunk is where the bytes end.
            while (!buffer.AsSpan(0, length).EndsWith("\r\n0\r\n\r\n"u8))
                length += ReceiveInto(length);
        }
        return isLast;
    }

    /// <summary>Up to the empty line after the headers; 0 when that has not come yet.</summary>
    private int HeadLength(int length) => buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is >= 0 and var end ? end + 4 : 0;

    private static int? Find(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> name)
    {
        var start = headers.IndexOf(name);
        if (start < 0)
            return null;
        var value = headers[(start + name.Length)..];
        return int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }

    private int ReceiveInto(int length)
    {
        if (length == buffer.Length)
            Array.Resize(ref buffer, length * 2);
        var received = socket.Receive(buffer.AsSpan(length));
        return received > 0 ? received : throw new InvalidOperationException("The server closed the connection within an answer.");
    }
}
