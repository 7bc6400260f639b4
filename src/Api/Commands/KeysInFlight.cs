using System.Collections.Concurrent;

namespace ServiceDesk.Api.Commands;

/// <summary>The keys whose commands are being carried out in this process. Other processes are told apart by the store.</summary>
internal sealed class KeysInFlight
{
    private readonly ConcurrentDictionary<(string Tenant, string Key), byte> keys = new();

    public bool TryEnter(IdempotencyScope scope) => keys.TryAdd((scope.Tenant, scope.Key), 0);

    public void Leave(IdempotencyScope scope) => keys.TryRemove((scope.Tenant, scope.Key), out _);
}
