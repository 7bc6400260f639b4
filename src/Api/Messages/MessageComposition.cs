using ServiceDesk.Api.Messages.Sending;

namespace ServiceDesk.Api.Messages;

/// <summary>What sends messages: a gateway where one is set, the message box in Development, otherwise nobody, and they wait.</summary>
internal static class MessageComposition
{
    public static void AddMessages(this IServiceCollection services, EventStore.EventStore store, IConfiguration configuration, bool development)
    {
        var settings = MessageSettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton(new MessageAttempts(store.DataSource));
        if (settings.Gateway is { } gateway)
            services.AddSingleton<IMessageProvider>(_ => new HttpGateway(gateway));
        else if (development)
            services.AddSingleton<MessageBox>().AddSingleton<IMessageProvider>(provider => provider.GetRequiredService<MessageBox>());
        else
            return;
        services.AddSingleton<MessageSender>().AddHostedService<MessageWorker>();
    }
}
