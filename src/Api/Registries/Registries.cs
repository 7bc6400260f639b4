using ServiceDesk.Domain.Registries;

namespace ServiceDesk.Api.Registries;

/// <summary>The registries that the settings connect, by their keys.</summary>
internal sealed class Registries(IReadOnlyDictionary<string, IRegistry> connections, ILogger<Registries> logger)
{
    /// <summary>Asks the registry of that key. One that the settings do not connect is unavailable: its absence says nothing about the person.</summary>
    public async Task<RegistryAnswer> AskAsync(string key, RegistryQuestion question, CancellationToken cancellation)
    {
        if (connections.TryGetValue(key, out var registry))
            return await registry.AskAsync(question, cancellation);
        logger.LogError("A door asks the registry {Registry}, but the settings connect none under ServiceDesk:Registries:{Registry}", key, key);
        return RegistryAnswer.Unavailable;
    }
}
