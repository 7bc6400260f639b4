using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServiceDesk.PrivatePostgres;

/// <summary>
/// Asks a server over TCP whether it takes connections, as pg_isready does (which not every distribution of the
/// programs contains): a start-up message, to which a ready server answers with a request for authentication.
/// </summary>
internal static class ReadinessProbe
{
    private const int ProtocolVersion3 = 196608;

    public static async Task<bool> IsReadyAsync(int port, CancellationToken cancellation)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        attempt.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, attempt.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(StartupMessage(), attempt.Token);
            var answer = new byte[512];
            var length = await stream.ReadAsync(answer, attempt.Token);
            return length > 0 && Accepts(answer.AsSpan(0, length));
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    // 'R' asks for authentication. An error counts as ready too (all connections taken), except 57P03: starting or stopping.
    private static bool Accepts(ReadOnlySpan<byte> answer) =>
        answer[0] == (byte)'R' || (answer[0] == (byte)'E' && answer.IndexOf("57P03"u8) < 0);

    private static byte[] StartupMessage()
    {
        var parameters = Encoding.ASCII.GetBytes($"user\0{Cluster.UserName}\0database\0{Cluster.DatabaseName}\0\0");
        var message = new byte[8 + parameters.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), ProtocolVersion3);
        parameters.CopyTo(message, 8);
        return message;
    }
}
