using Microsoft.AspNetCore.Http;

namespace ServiceDesk.Portal;

/// <summary>Which organisations there are. GraphQL cannot say: its schema is of one organisation.</summary>
public interface IPortalOrganisations
{
    /// <summary>All of the installation, in the order in which the start page lists them.</summary>
    IReadOnlyList<PortalOrganisation> All { get; }

    /// <summary>The organisation of the request's address; null where the address is the installation's.</summary>
    PortalOrganisation? Current(HttpContext context);
}
