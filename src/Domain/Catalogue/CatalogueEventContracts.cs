using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>The closed set of the catalogue's events with their stable names.</summary>
public static class CatalogueEventContracts
{
    private static readonly CatalogueEventJson Json =
        new(new JsonSerializerOptions(CatalogueEventJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static IReadOnlyList<EventContract> All { get; } =
    [
        new("organisation_defined", typeof(OrganisationDefined), Json.OrganisationDefined),
    ];

    /// <summary>The stable name of an event's kind.</summary>
    public static string NameOf(OrganisationEvent @event) => All.First(contract => contract.Type == @event.GetType()).Name;
}
