using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>An HTTP gateway, as <c>ServiceDesk:Messages:Gateway</c> or one of <c>Gateways</c> describes it. Its address comes from the settings alone.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Where each message is sent; placeholders are encoded as parts of an address.</param>
/// <param name="Method">POST, GET or PUT.</param>
/// <param name="Headers">Further headers, such as the one with the gateway's key.</param>
/// <param name="ContentType">The body's kind; it says how values are escaped.</param>
/// <param name="Body">The body, with placeholders; null for none.</param>
/// <param name="Id">Where the answer has the provider's id, as a JSON pointer (RFC 6901); null where it gives none.</param>
/// <param name="Accepted">The statuses by which it takes a message.</param>
/// <param name="Refused">Those by which it refuses one for good; with all others it is tried again.</param>
/// <param name="PassOn">Those by which it has surely not taken one that another may take, such as for want of credit.</param>
/// <param name="Timeout">How long its answer is waited for.</param>
public sealed record GatewaySettings(
    string Name, string Url, HttpMethod Method, IReadOnlyDictionary<string, string> Headers, string ContentType, string? Body, string? Id,
    StatusSet Accepted, StatusSet Refused, StatusSet PassOn, TimeSpan Timeout)
{
    internal static GatewaySettings Read(string name, SettingsSection section)
    {
        var url = section.Text("Url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingException($"{section.Path}:Url is the address of the gateway, beginning with https:// or http://.");
        var method = section.Text("Method") ?? "POST";
        if (method is not ("POST" or "GET" or "PUT"))
            throw new SettingException($"{section.Path}:Method is POST, GET or PUT, not '{method}'.");
        var settings = new GatewaySettings(
            name, url!, new HttpMethod(method), section.Values("Headers"), section.Text("ContentType") ?? "application/json", section.Text("Body"), section.Text("Id"),
            StatusSet.Read(section, "Accepted", "200-299"), StatusSet.Read(section, "Refused", "400-407,409-424,426-428,430-499"), StatusSet.Read(section, "PassOn", ""),
            section.Time("Timeout", TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(2)));
        section.Close();
        return settings;
    }
}
