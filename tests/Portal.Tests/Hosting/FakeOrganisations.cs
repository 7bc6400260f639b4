using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ServiceDesk.Portal.Tests.Hosting;

/// <summary>Two organisations; the second has a host name of its own too.</summary>
internal sealed class FakeOrganisations : IPortalOrganisations
{
    public const string OwnHost = "desk.kaums.example";

    private const string HostBound = "host-bound";

    private static readonly PortalOrganisation Kerman = new("kerman", new("سازمان نظام مهندسی", "Engineering Organisation"), new("سامانه مکاتبات", "Correspondence"), "/kerman");

    private static readonly PortalOrganisation Kaums = new("kaums", FakeGraphQL.Name, FakeGraphQL.Title, "/kaums");

    public IReadOnlyList<PortalOrganisation> All { get; set; } = [Kaums, Kerman];

    public PortalOrganisation? Current(HttpContext context)
    {
        var found = All.FirstOrDefault(o => o.Key == context.GetRouteValue("organisation") as string);
        return found is not null && context.Items.ContainsKey(HostBound) ? found with { BasePath = "" } : found;
    }

    /// <summary>On the organisation's own host its key is put before the path, as the real host does.</summary>
    public void BindHost(HttpContext context)
    {
        if (context.Request.Host.Host != OwnHost)
            return;
        context.Request.Path = "/kaums" + context.Request.Path;
        context.Items[HostBound] = true;
    }
}
