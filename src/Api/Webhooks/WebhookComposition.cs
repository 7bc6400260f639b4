namespace ServiceDesk.Api.Webhooks;

/// <summary>What webhooks need of the host.</summary>
internal static class WebhookComposition
{
    public static void AddWebhooks(this IServiceCollection services, EventStore.EventStore store, IConfiguration configuration)
    {
        // Read when the host is put together, so that a wrong one stops it from starting.
        var settings = WebhookSettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton(new WebhookPositions(store.DataSource));
        if (settings.Count > 0)
            services.AddHostedService<WebhookWorker>();
    }
}
