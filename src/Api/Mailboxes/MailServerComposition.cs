using ServiceDesk.Api.Demo;

namespace ServiceDesk.Api.Mailboxes;

/// <summary>The mail servers of the settings.</summary>
internal static class MailServerComposition
{
    public static void AddMailServers(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var settings = ImapSettings.ReadAll(configuration, development);
        services.AddSingleton(provider => new MailServers(
            settings.Count == 0 && development
                ? new Dictionary<string, IMailServer> { [DemoMailServer.Key] = new DemoMailServer() }
                : settings.ToDictionary(own => own.Key, own => (IMailServer)new ImapServer(own.Key, own.Value, provider.GetRequiredService<ILogger<ImapServer>>()), StringComparer.Ordinal),
            provider.GetRequiredService<ILogger<MailServers>>()));
    }
}
