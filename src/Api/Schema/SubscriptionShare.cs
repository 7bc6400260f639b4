using System.Net;
using System.Net.Sockets;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.Schema;

/// <summary>Who counts as one when subscriptions are shared out: a signed-in person, or an address that nobody has signed in from, within an organisation.</summary>
/// <param name="Person">Its identifier; null for nobody.</param>
/// <param name="Address">The remote address of nobody: of IPv6 the first 64 bits, which is what one connection to the Internet gets.</param>
public sealed record SubscriptionShare(string Organisation, string? Person, string? Address)
{
    public static SubscriptionShare Of(RequestContext request)
    {
        var viewer = Viewer.Of(request);
        return viewer.Person is { } person
            ? new(viewer.Organisation.Key, person.Id, null)
            : new(viewer.Organisation.Key, null, Network(viewer.HttpRequest.HttpContext.Connection.RemoteIpAddress));
    }

    private static string? Network(IPAddress? address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address?.ToString(),
    };
}
