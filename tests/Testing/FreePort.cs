using System.Net;
using System.Net.Sockets;

namespace ServiceDesk.Testing;

/// <summary>Ports of this machine for the servers that tests start.</summary>
internal static class FreePort
{
    /// <summary>One that nobody listens at.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Whether somebody listens there.</summary>
    public static async Task<bool> IsTakenAsync(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("localhost", port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
