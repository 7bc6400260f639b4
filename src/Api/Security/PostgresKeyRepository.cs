using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Security;

/// <summary>
/// Keeps the Data Protection keys in the database: hosts that share it understand each other's tokens, and in the private
/// server they lie in the data folder, which only its owner can read.
/// </summary>
internal sealed class PostgresKeyRepository(NpgsqlDataSource dataSource) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = dataSource.CreateCommand(Sql.Load(typeof(PostgresKeyRepository).Assembly, "Security/data_protection_keys.sql"));
        using var rows = command.ExecuteReader();
        var elements = new List<XElement>();
        while (rows.Read())
            elements.Add(XElement.Parse(rows.GetString(0)));
        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = dataSource.CreateCommand(Sql.Load(typeof(PostgresKeyRepository).Assembly, "Security/store_data_protection_key.sql"));
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = friendlyName });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
