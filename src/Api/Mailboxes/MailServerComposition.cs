namespace ServiceDesk.Api.Mailboxes;

/// <summary>The mail servers of the settings.</summary>
internal static class MailServerComposition
{
    public static void AddMailServers(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ImapSettings.ReadAll(configuration);
        services.AddSingleton(provider => new MailServers(
            settings.ToDictionary(own => own.Key, own => (IMailServer)new ImapServer(own.Key, own.Value, provider.GetRequiredService<ILogger<ImapServer>>()), StringComparer.Ordinal),
            provider.GetRequiredService<ILogger<MailServers>>()));
    }
}
