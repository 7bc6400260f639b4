using System.Net;
using System.Net.Sockets;

namespace ServiceDesk.Api.Limits;

/// <summary>The address that a request comes from, as limits count it.</summary>
internal static class ClientAddress
{
    /// <summary>Of IPv6 the first 64 bits, which is what one connection to the Internet gets; empty where there is none.</summary>
    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address?.ToString() ?? "",
    };
}
