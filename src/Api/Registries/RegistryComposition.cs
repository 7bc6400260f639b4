using ServiceDesk.Api.Registries.Csv;
using ServiceDesk.Api.Registries.Http;
using ServiceDesk.Domain.Registries;

namespace ServiceDesk.Api.Registries;

/// <summary>The registries of the settings.</summary>
internal static class RegistryComposition
{
    public static void AddRegistries(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = RegistrySettings.ReadAll(configuration);
        services.AddSingleton(provider => new Registries(
            settings.ToDictionary(own => own.Key, own => Connect(own.Key, own.Value, provider), StringComparer.Ordinal),
            provider.GetRequiredService<ILogger<Registries>>()));
    }

    private static IRegistry Connect(string key, RegistrySettings settings, IServiceProvider provider) => settings.Http is { } http
        ? new HttpRegistry(key, http, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<HttpRegistry>>())
        : new CsvRegistry(key, settings.Csv!, provider.GetRequiredService<ILogger<CsvRegistry>>());
}
