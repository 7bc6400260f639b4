using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Messages.Receipts;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Messages;

/// <summary>What is set under <c>ServiceDesk:Messages</c>; docs/guides/settings.md has the list.</summary>
/// <param name="Gateways">Where short messages are handed in, in the order in which they are asked; none where none is set.</param>
/// <param name="Smtp">Where e-mails are handed in; null where nowhere.</param>
/// <param name="Receipts">How the provider tells what became of them; null where it does not.</param>
/// <param name="Prefixes">A message goes only to numbers that begin with one of these.</param>
/// <param name="Attempts">How often a message is tried before it has failed.</param>
/// <param name="FirstDelay">How long after the first try the second comes; twice as long after each further one.</param>
/// <param name="LongestDelay">The longest of these times.</param>
/// <param name="Parallel">How many messages one process hands in at the same time.</param>
public sealed record MessageSettings(
    IReadOnlyList<GatewaySettings> Gateways, SmtpSettings? Smtp, ReceiptSettings? Receipts, ValueList<string> Prefixes, int Attempts, TimeSpan FirstDelay, TimeSpan LongestDelay, int Parallel)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    public static MessageSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("ServiceDesk:Messages"));
        var settings = new MessageSettings(
            ReadGateways(section),
            section.Section("Smtp") is { } smtp ? SmtpSettings.Read(smtp) : null,
            section.Section("Receipts") is { } receipts ? ReceiptSettings.Read(receipts) : null,
            [.. (section.Text("Prefixes") ?? "+98").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            section.Number("Attempts", 10, 1, 100),
            section.Time("FirstDelay", TimeSpan.FromSeconds(5), TimeSpan.Zero, Day),
            section.Time("LongestDelay", TimeSpan.FromMinutes(30), TimeSpan.Zero, Day),
            section.Number("Parallel", 8, 1, 256));
        section.Close();
        return settings;
    }

    private static IReadOnlyList<GatewaySettings> ReadGateways(SettingsSection section)
    {
        var one = section.Section("Gateway");
        var several = section.Sections("Gateways");
        if (one is not null && several.Count > 0)
            throw new SettingException($"{section.Path}:Gateway is the only one, and {section.Path}:Gateways are several: set one of the two.");
        return one is not null ? [GatewaySettings.Read("gateway", one)] : [.. several.Select(gateway => GatewaySettings.Read(gateway.Name, gateway.Section))];
    }

    /// <summary>How long after a try in vain the next one comes, in part by chance: a gateway that comes back is not asked by everybody at once.</summary>
    /// <param name="attempt">Which try it was, from 1.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public TimeSpan DelayAfter(int attempt, double chance)
    {
        var longest = Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), LongestDelay.TotalSeconds);
        return TimeSpan.FromSeconds(longest * (0.5 + (chance / 2)));
    }

    public bool Allows(string number) => Prefixes.Any(prefix => number.StartsWith(prefix, StringComparison.Ordinal));
}
