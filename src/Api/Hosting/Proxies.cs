using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ServiceDesk.Api.Hosting;

/// <summary>
/// The proxies before the host, as <c>ServiceDesk:Proxies</c> names them: they alone are believed when they say from which
/// address, and whether over HTTPS, a request came to them.
/// </summary>
internal static class Proxies
{
    private const int MostHops = 10;

    /// <exception cref="SettingException">A setting is wrong, or ASP.NET's own, which believes everybody, is on.</exception>
    public static void UseProxies(this WebApplication app)
    {
        if (app.Configuration.GetValue<bool>("ForwardedHeaders_Enabled"))
            throw new SettingException("ASPNETCORE_FORWARDEDHEADERS_ENABLED believes whoever sends X-Forwarded-For; name your proxies under ServiceDesk:Proxies instead.");
        var section = new SettingsSection(app.Configuration.GetSection("ServiceDesk:Proxies"));
        var networks = (section.Text("Networks") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => Read(section, text)).ToList();
        var hops = section.Number("Hops", 1, 1, MostHops);
        section.Close();
        if (networks.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = hops };
        // ASP.NET believes this machine unless told otherwise.
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    private static IPNetwork Read(SettingsSection section, string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new SettingException($"The setting {section.Path}:Networks has '{text}'; allowed are addresses and networks such as 10.0.0.0/8, separated by commas.");
}
