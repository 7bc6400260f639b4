using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Registries.Http;

/// <summary>A registry that is asked over HTTP. Its address comes from the settings alone.</summary>
/// <param name="Url">What is asked; placeholders are encoded as parts of an address.</param>
/// <param name="Method">POST, GET or PUT.</param>
/// <param name="Headers">Further headers; <c>{secret}</c> in them is the content of the file.</param>
/// <param name="SecretFile">The file with the registry's key, read anew for every question so that it can be changed; null for none.</param>
/// <param name="ContentType">The body's kind; it says how values are escaped.</param>
/// <param name="Body">The body, with placeholders; null for none.</param>
/// <param name="Answer">How the answer is read.</param>
/// <param name="Timeout">How long one answer is waited for.</param>
/// <param name="Attempts">How often one question is asked before the registry is unavailable.</param>
/// <param name="Delay">How long after the first try the second comes; twice as long after each further one.</param>
/// <param name="CircuitFailures">After so many failures in <paramref name="CircuitWithin"/>, if they are at least half of all, nobody asks for a while.</param>
/// <param name="CircuitWithin">The time in which failures are counted.</param>
/// <param name="CircuitBreak">How long nobody asks then.</param>
internal sealed record HttpRegistrySettings(
    string Url, HttpMethod Method, IReadOnlyDictionary<string, string> Headers, string? SecretFile, string ContentType, string? Body, HttpAnswerRule Answer,
    TimeSpan Timeout, int Attempts, TimeSpan Delay, int CircuitFailures, TimeSpan CircuitWithin, TimeSpan CircuitBreak)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    internal static HttpRegistrySettings Read(SettingsSection section)
    {
        var url = section.Text("Url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingException($"{section.Path}:Url is the address of the registry, beginning with https:// or http://.");
        var method = section.Text("Method") ?? "POST";
        if (method is not ("POST" or "GET" or "PUT"))
            throw new SettingException($"{section.Path}:Method is POST, GET or PUT, not '{method}'.");
        var settings = new HttpRegistrySettings(
            url!, new HttpMethod(method), section.Values("Headers"), section.Text("SecretFile"),
            section.Text("ContentType") ?? "application/json", section.Text("Body"), HttpAnswerRule.Read(section.Section("Answer")),
            section.Time("Timeout", TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
            section.Number("Attempts", 2, 1, 5),
            section.Time("Delay", TimeSpan.FromMilliseconds(200), TimeSpan.Zero, TimeSpan.FromSeconds(10)),
            section.Number("CircuitFailures", 5, 2, 1_000),
            section.Time("CircuitWithin", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), Hour),
            section.Time("CircuitBreak", TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(1), Hour));
        section.Close();
        if (settings.SecretFile is null && settings.Headers.Values.Any(value => value.Contains("{secret}", StringComparison.Ordinal)))
            throw new SettingException($"{section.Path}:Headers has {{secret}}, but {section.Path}:SecretFile names no file.");
        return settings;
    }
}
