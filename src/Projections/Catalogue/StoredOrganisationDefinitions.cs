using System.Collections.Concurrent;
using Npgsql;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Catalogue;

/// <summary>
/// Definitions read from their streams when first asked for, and kept: there is one per change of an organisation, and
/// a version never changes. Read synchronously, because folds are synchronous; that happens once per version.
/// </summary>
public sealed class StoredOrganisationDefinitions : IOrganisationDefinitions, IDisposable
{
    private readonly ConcurrentDictionary<(string, int), OrganisationDefinition> known = new();
    private readonly NpgsqlDataSource dataSource;
    private readonly EventTypes types;

    public StoredOrganisationDefinitions(string connectionString, EventTypes types)
    {
        this.types = types;
        dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "public", MaxPoolSize = 2 });
    }

    public OrganisationDefinition? Find(string organisation, int version)
    {
        if (known.TryGetValue((organisation, version), out var definition))
            return definition;
        using var command = dataSource.CreateCommand(Sql.Load(typeof(StoredOrganisationDefinitions).Assembly, "Catalogue/select_definition.sql"));
        var stream = OrganisationStreams.Of(organisation);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = stream.Tenant }, new() { Value = stream.Id }, new() { Value = (long)version } });
        using var reader = command.ExecuteReader();
        if (!reader.Read())
            return null;
        var defined = (OrganisationEvent)types.Deserialize(reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetInt64(2));
        return known[(organisation, version)] = OrganisationState.Fold(null, defined)!.Definition;
    }

    public void Dispose() => dataSource.Dispose();
}
