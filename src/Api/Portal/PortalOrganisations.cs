using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Portal;

namespace ServiceDesk.Api.Portal;

/// <summary>The organisations that pages may speak of.</summary>
internal sealed class PortalOrganisations(OrganisationCatalogue catalogue) : IPortalOrganisations
{
    public IReadOnlyList<PortalOrganisation> All => [.. catalogue.All.Select(o => Of(o.Definition, $"/{o.Key}"))];

    public PortalOrganisation? Current(HttpContext context) =>
        context.FindOrganisation() is { } current ? Of(current.Definition, current.BasePath) : null;

    private static PortalOrganisation Of(OrganisationDefinition organisation, string basePath) => new(
        organisation.Key, new(organisation.Name.Fa, organisation.Name.En), new(organisation.Title.Fa, organisation.Title.En), basePath);
}
