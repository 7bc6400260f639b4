using System.Text;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.CommandLine;

/// <summary>What the host prints when it is up: where to go.</summary>
internal static class WelcomeText
{
    public static string Of(ServiceDeskHost host)
    {
        var address = host.Addresses.First().TrimEnd('/');
        var environment = host.Services.GetRequiredService<IHostEnvironment>();
        var organisations = host.Services.GetRequiredService<OrganisationCatalogue>().All.Select(o => o.Key).ToList();
        var text = new StringBuilder()
            .AppendLine($"Service desk runs at {address}")
            .AppendLine($"  Organisations  {string.Join(", ", organisations)}")
            .AppendLine($"  Commands       {address}/<organisation>/api/requests")
            .AppendLine($"  GraphQL        {address}/<organisation>/graphql")
            .AppendLine($"  OpenAPI        {address}/openapi/v1.json")
            .AppendLine($"  Health         {address}/health/ready")
            .AppendLine($"  Data           {host.Data}")
            .AppendLine($"  Environment    {environment.EnvironmentName}");
        if (environment.IsDevelopment() && organisations.Count > 0)
            text.AppendLine("  Token          in Development, for whoever one says one is:")
                .AppendLine($"    curl -s {address}/{organisations[0]}{DevelopmentTokens.Path} -H 'Content-Type: application/json' \\")
                .AppendLine("""      -d '{"person":{"id":"sara","name":"Sara Rezaei","mobile":"09121234567"},"roles":[]}'""");
        return text.Append("Ctrl+C stops it.").ToString();
    }
}
