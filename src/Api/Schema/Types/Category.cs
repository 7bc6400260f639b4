using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A card of the catalogue and what can be asked for under it (I-06).</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What is found under it.</param>
/// <param name="Services">Its services, in the organisation's order.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record Category(string Key, Wording Name, Wording? Description, IReadOnlyList<Service> Services)
{
    public static Category Of(OrganisationDefinition organisation, CategoryDefinition category) => new(
        category.Key, Wording.Of(category.Name), category.Description is { } description ? Wording.Of(description) : null,
        [.. organisation.Services.Where(service => service.Category == category.Key).Select(service => Service.Of(organisation, service))]);
}
