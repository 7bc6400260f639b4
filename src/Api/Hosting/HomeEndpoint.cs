using ServiceDesk.Api.Http;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Hosting;

/// <summary>Tells programs that come to / where everything is; browsers get the portal's start page there.</summary>
internal static class HomeEndpoint
{
    public static Task WriteAsync(HttpContext context)
    {
        var organisations = context.RequestServices.GetRequiredService<OrganisationCatalogue>().All;
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, new Home(
            "Service Desk",
            [.. organisations.Select(o => new HomeOrganisation(o.Key, o.Definition.Name, o.Definition.Title, $"/{o.Key}/graphql", $"/{o.Key}/api"))],
            "/openapi/v1.json",
            "/health/ready"));
    }

    private sealed record Home(string Product, IReadOnlyList<HomeOrganisation> Organisations, string OpenApi, string Health);

    private sealed record HomeOrganisation(string Key, LocalisedText Name, LocalisedText Title, string GraphQL, string Api);
}
