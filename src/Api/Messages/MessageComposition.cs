using ServiceDesk.Api.Messages.Sending;

namespace ServiceDesk.Api.Messages;

/// <summary>What sends messages: gateways and a mail server where they are set, the message box in Development, otherwise nobody, and they wait.</summary>
internal static class MessageComposition
{
    public static void AddMessages(this IServiceCollection services, EventStore.EventStore store, IConfiguration configuration, bool development)
    {
        var settings = MessageSettings.Read(configuration);
        var providers = new List<Func<IServiceProvider, IMessageProvider>>();
        foreach (var gateway in settings.Gateways)
            providers.Add(_ => new HttpGateway(gateway));
        if (settings.Smtp is { } smtp)
            providers.Add(_ => new SmtpProvider(smtp));
        // Whoever tries a gateway in Development does not want the box to take what the gateway does not.
        if (development && settings.Gateways.Count == 0)
        {
            services.AddSingleton(new MessageBox(emails: settings.Smtp is null));
            providers.Add(services => services.GetRequiredService<MessageBox>());
        }
        services.AddSingleton(settings).AddSingleton(new MessageAttempts(store.DataSource));
        services.AddSingleton(services => new MessageProviders([.. providers.Select(provider => provider(services))]));
        if (providers.Count == 0)
            return;
        services.AddSingleton<IMessageProvider, InOrder>();
        services.AddSingleton<MessageSender>().AddHostedService<MessageWorker>();
    }
}
