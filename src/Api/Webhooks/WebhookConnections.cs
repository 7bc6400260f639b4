using System.Net;
using System.Net.Sockets;

namespace ServiceDesk.Api.Webhooks;

/// <summary>
/// Connects to a receiver. The address that is connected to is the one that was looked at: a name that meant another one a
/// moment ago (DNS rebinding) gains nothing by it.
/// </summary>
internal static class WebhookConnections
{
    public const string Refused = "address_refused";

    public static HttpClient Client(WebhookSettings settings) => new(new SocketsHttpHandler
    {
        // No redirects and no proxy: both would connect to what nobody has looked at. No propagator: no spans with the address.
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, settings.AllowedNetworks, cancellation),
    })
    {
        Timeout = settings.Timeout,
        MaxResponseContentBufferSize = 64 * 1024,
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint receiver, IReadOnlyList<IPNetwork> allowed, CancellationToken cancellation)
    {
        var addresses = (await Dns.GetHostAddressesAsync(receiver.Host, cancellation)).Where(address => MayConnect(address, allowed)).ToArray();
        if (addresses.Length == 0)
            throw new HttpRequestException(HttpRequestError.ConnectionError, Refused);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, receiver.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool MayConnect(IPAddress address, IReadOnlyList<IPNetwork> allowed) =>
        PublicAddresses.Contain(address) || PublicAddresses.Plain(address) is var plain && allowed.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
}
