using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.Hosting;

/// <summary>
/// Where <c>ServiceDesk:Hosts</c> names the installation's hosts, requests for another are refused: addresses in answers
/// and cookies belong to hosts that are ours. Those of organisations count by themselves.
/// </summary>
internal static class KnownHosts
{
    public static void UseKnownHosts(this WebApplication app)
    {
        var hosts = (app.Configuration["ServiceDesk:Hosts"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (hosts.Count == 0)
            return;
        var catalogue = app.Services.GetRequiredService<OrganisationCatalogue>();
        app.Use((context, next) => IsKnown(context) ? next(context) : ProblemResponse.WriteAsync(context, new Problem(StatusCodes.Status400BadRequest, ProblemCodes.UnknownHost)));

        bool IsKnown(HttpContext context) =>
            hosts.Contains(context.Request.Host.Host) || catalogue.FindByHost(context.Request.Host.Host) is not null
            // Orchestrators ask a process by its address.
            || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
    }
}
