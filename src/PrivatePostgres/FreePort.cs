using System.Net;
using System.Net.Sockets;

namespace ServiceDesk.PrivatePostgres;

/// <summary>Ports for servers.</summary>
internal static class FreePort
{
    // Below the ranges from which systems take ports for outgoing connections: while the server is down for a restart,
    // no client's connection can then sit on its port.
    private const int First = 20000;
    private const int Last = 32000;

    public static int Choose()
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port))
                return port;
        }
        throw new PrivateServerException($"No free port was found on 127.0.0.1 between {First} and {Last}.");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
