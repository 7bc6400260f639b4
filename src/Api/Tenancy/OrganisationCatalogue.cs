using System.Collections.Frozen;
using Npgsql;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.Catalogue;

namespace ServiceDesk.Api.Tenancy;

/// <summary>All organisations with all versions of their definitions, in memory. Safe from any thread.</summary>
public sealed class OrganisationCatalogue(EventStore.EventStore store)
{
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private volatile Snapshot snapshot = Snapshot.Empty;

    /// <summary>In the order of their keys.</summary>
    public IReadOnlyList<Organisation> All => snapshot.All;

    public Organisation? Find(string key) => snapshot.ByKey.GetValueOrDefault(key);

    /// <summary>The organisation that a host name is bound to (F-06).</summary>
    public Organisation? FindByHost(string host) => snapshot.ByHost.GetValueOrDefault(host);

    /// <summary>The definition that a request is pinned to.</summary>
    /// <exception cref="InvalidOperationException">The organisation never had this version.</exception>
    public async Task<OrganisationDefinition> DefinitionAsync(string organisation, int version, CancellationToken cancellation = default)
    {
        if (Find(organisation)?.DefinitionOf(version) is { } known)
            return known;
        // Another process has just imported it.
        await RefreshAsync(cancellation);
        return Find(organisation)?.DefinitionOf(version)
            ?? throw new InvalidOperationException($"Organisation {organisation} has no definition version {version}.");
    }

    /// <summary>
    /// Takes in what was imported since the last time, here or in another process. It compares the versions of the
    /// definition streams and reads the new events of those alone, so its cost does not grow with the store.
    /// </summary>
    public async Task RefreshAsync(CancellationToken cancellation = default)
    {
        await refreshing.WaitAsync(cancellation);
        try
        {
            var organisations = snapshot.ByKey.ToDictionary();
            foreach (var (key, version) in await VersionsAsync(cancellation))
            {
                var known = organisations.GetValueOrDefault(key)?.Versions ?? [];
                if (version > known.Count)
                    organisations[key] = new Organisation([.. known, .. await NewVersionsAsync(key, known, cancellation)]);
            }
            snapshot = new Snapshot(organisations);
        }
        finally
        {
            refreshing.Release();
        }
    }

    private async Task<List<OrganisationState>> NewVersionsAsync(string key, IReadOnlyList<OrganisationState> known, CancellationToken cancellation)
    {
        var versions = new List<OrganisationState>();
        var state = known.Count == 0 ? null : known[^1];
        foreach (var e in (await store.ReadStreamAsync(OrganisationStreams.Of(key), cancellation: cancellation)).Skip(known.Count))
            versions.Add(state = OrganisationState.Fold(state, (OrganisationEvent)e.Data)!);
        return versions;
    }

    private async Task<List<(string Key, long Version)>> VersionsAsync(CancellationToken cancellation)
    {
        var tenants = new List<string>();
        await using (var command = store.DataSource.CreateCommand(Sql.Load(typeof(OrganisationCatalogue).Assembly, "Tenancy/tenants.sql")))
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
            while (await rows.ReadAsync(cancellation))
                tenants.Add(rows.GetString(0));

        var versions = new List<(string, long)>();
        await using (var command = store.DataSource.CreateCommand(Sql.Load(typeof(OrganisationCatalogue).Assembly, "Tenancy/stream_versions.sql")))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = tenants.ToArray() });
            command.Parameters.Add(new NpgsqlParameter { Value = tenants.Select(tenant => OrganisationStreams.Of(tenant).Id).ToArray() });
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                versions.Add((rows.GetString(0), rows.GetInt64(1)));
        }
        return versions;
    }

    private sealed class Snapshot(IReadOnlyDictionary<string, Organisation> organisations)
    {
        public static Snapshot Empty { get; } = new(new Dictionary<string, Organisation>());

        public FrozenDictionary<string, Organisation> ByKey { get; } = organisations.ToFrozenDictionary();

        public IReadOnlyList<Organisation> All { get; } = [.. organisations.Values.OrderBy(o => o.Key, StringComparer.Ordinal)];

        /// <summary>Where two organisations name the same host, the first key has it: an import refuses the second.</summary>
        public FrozenDictionary<string, Organisation> ByHost { get; } = organisations.Values
            .OrderBy(o => o.Key, StringComparer.Ordinal)
            .SelectMany(o => o.Definition.Hosts, (organisation, host) => (organisation, host))
            .DistinctBy(pair => pair.host)
            .ToFrozenDictionary(pair => pair.host, pair => pair.organisation, StringComparer.OrdinalIgnoreCase);
    }
}
