using System.Net;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Webhooks;

/// <summary>A subscription of an integrator, as <c>ServiceDesk:Webhooks:&lt;key&gt;</c> describes it.</summary>
/// <param name="Key">What it is called; under this its position is kept.</param>
/// <param name="Organisation">Whose requests it tells of.</param>
/// <param name="Url">Where events are posted.</param>
/// <param name="Secrets">The keys of the signatures: the present one and, while receivers change to it, the one before.</param>
/// <param name="Kinds">Which kinds of events, by their contract names; none for all.</param>
/// <param name="Scope">How much is told.</param>
/// <param name="FromBeginning">Whether it begins with the first event there is; otherwise with the next one.</param>
/// <param name="AllowedNetworks">Networks that are not public and may be posted to all the same.</param>
/// <param name="Timeout">How long an answer is waited for.</param>
/// <param name="FirstDelay">How long after the first try in vain the second comes; twice as long after each further one.</param>
/// <param name="LongestDelay">The longest of these times.</param>
public sealed record WebhookSettings(
    string Key, string Organisation, Uri Url, IReadOnlyList<byte[]> Secrets, ValueList<string> Kinds, WebhookScope Scope, bool FromBeginning,
    IReadOnlyList<IPNetwork> AllowedNetworks, TimeSpan Timeout, TimeSpan FirstDelay, TimeSpan LongestDelay)
{
    private const string SecretPrefix = "whsec_";
    private const int ShortestSecret = 24;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <exception cref="SettingException">A setting is wrong, or there is none of that name.</exception>
    internal static IReadOnlyList<WebhookSettings> Read(IConfiguration configuration) =>
        [.. new SettingsSection(configuration.GetSection("ServiceDesk")).Sections("Webhooks").Select(webhook => Read(webhook.Name, webhook.Section))];

    /// <summary>How long after so many tries in vain the next one comes.</summary>
    public TimeSpan DelayAfter(int attempts) => TimeSpan.FromSeconds(Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, Math.Min(attempts - 1, 40)), LongestDelay.TotalSeconds));

    private static WebhookSettings Read(string key, SettingsSection section)
    {
        if (!Uri.TryCreate(section.Text("Url"), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0)
            throw new SettingException($"{section.Path}:Url is where events are posted, beginning with https:// or http://.");
        var settings = new WebhookSettings(
            key,
            section.Text("Organisation") ?? throw new SettingException($"{section.Path}:Organisation is the key of the organisation whose requests are told of."),
            url,
            Secret(section, "PreviousSecret") is { } previous ? [Present(section), previous] : [Present(section)],
            [.. List(section, "Kinds")],
            ReadScope(section),
            section.Switch("FromBeginning", otherwise: false),
            [.. List(section, "AllowedNetworks").Select(text => IPNetwork.TryParse(text, out var network) ? network : throw new SettingException($"{section.Path}:AllowedNetworks has '{text}'; allowed are networks such as 10.0.0.0/8."))],
            section.Time("Timeout", TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
            section.Time("FirstDelay", TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(10), Day),
            section.Time("LongestDelay", TimeSpan.FromHours(1), TimeSpan.FromMilliseconds(10), Day));
        section.Close();
        return settings;
    }

    private static byte[] Present(SettingsSection section) => Secret(section, "Secret") ?? throw new SettingException(WrongSecret(section, "Secret"));

    private static byte[]? Secret(SettingsSection section, string name)
    {
        if (section.Text(name) is not { } text)
            return null;
        var bytes = new byte[text.Length];
        return text.StartsWith(SecretPrefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[SecretPrefix.Length..], bytes, out var length) && length >= ShortestSecret
            ? bytes[..length]
            : throw new SettingException(WrongSecret(section, name));
    }

    private static string WrongSecret(SettingsSection section, string name) =>
        $"{section.Path}:{name} is {SecretPrefix} and then at least {ShortestSecret} random bytes in base64, known to the receiver alone.";

    private static WebhookScope ReadScope(SettingsSection section)
    {
        var text = section.Text("Scope") ?? nameof(WebhookScope.Ids);
        return Enum.TryParse<WebhookScope>(text, ignoreCase: true, out var scope) && Enum.IsDefined(scope)
            ? scope
            : throw new SettingException($"{section.Path}:Scope is '{text}'; allowed are ids and events.");
    }

    private static string[] List(SettingsSection section, string name) => (section.Text(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
