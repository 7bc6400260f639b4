using System.Net;
using System.Net.Sockets;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Files.Scanning;

/// <summary>A clamd, as <c>ServiceDesk:Files:Scanner</c> describes it.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Timeout">How long the scan of one file may take.</param>
/// <param name="RetryAfter">When a file is tried again that it gave no answer for.</param>
public sealed record ScannerSettings(EndPoint Address, TimeSpan Timeout, TimeSpan RetryAfter)
{
    private const int UsualPort = 3310;

    /// <summary>After this a file in hand is another process's: longer than a scan and its recording take.</summary>
    internal TimeSpan Claim => Timeout + TimeSpan.FromSeconds(30);

    internal static ScannerSettings Read(SettingsSection section)
    {
        var settings = new ScannerSettings(
            ReadAddress(section),
            section.Time("Timeout", TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10)),
            section.Time("RetryAfter", TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)));
        section.Close();
        return settings;
    }

    private static EndPoint ReadAddress(SettingsSection section)
    {
        if (Uri.TryCreate(section.Text("Address"), UriKind.Absolute, out var address))
        {
            if (address is { Scheme: "tcp", Host.Length: > 0, AbsolutePath: "" or "/" })
                return new DnsEndPoint(address.Host, address.Port < 0 ? UsualPort : address.Port);
            if (address is { Scheme: "unix", Host: "", AbsolutePath.Length: > 1 })
                return new UnixDomainSocketEndPoint(Uri.UnescapeDataString(address.AbsolutePath));
        }
        throw new SettingException($"{section.Path}:Address is where clamd listens, as tcp://localhost:3310 or unix:///run/clamav/clamd.ctl.");
    }
}
