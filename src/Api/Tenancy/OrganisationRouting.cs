using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Tenancy;

/// <summary>Finds the organisation of a request: by the first part of the path, or by a host name of its own (F-06).</summary>
public static class OrganisationRouting
{
    public const string RouteParameter = "organisation";

    private const string HostBound = "ServiceDesk.HostBound";

    // The product's own addresses, the same on every host; no organisation may have such a key.
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase) { "health", "metrics", "openapi", "schemas" };

    /// <summary>Before routing: on an organisation's own host its key is put before the path.</summary>
    public static void UseOrganisationHosts(this WebApplication app) => app.Use((context, next) =>
    {
        var catalogue = context.RequestServices.GetRequiredService<OrganisationCatalogue>();
        if (catalogue.FindByHost(context.Request.Host.Host) is { } bound && !Shared.Contains(FirstSegment(context.Request.Path)))
        {
            if (FirstSegment(context.Request.Path) != bound.Key)
                context.Request.Path = $"/{bound.Key}{context.Request.Path}";
            context.Items[HostBound] = true;
        }
        return next(context);
    });

    /// <summary>After routing: an organisation's route gets its organisation, or 404.</summary>
    public static void UseOrganisations(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetRouteValue(RouteParameter) is not string key)
            return next(context);
        var catalogue = context.RequestServices.GetRequiredService<OrganisationCatalogue>();
        if (catalogue.Find(key) is not { } organisation)
            return ProblemResponse.WriteAsync(context, Problem.OrganisationNotFound);
        context.Features.Set(new OrganisationContext(organisation, context.Items.ContainsKey(HostBound) ? "" : $"/{key}"));
        return next(context);
    });

    private static string FirstSegment(PathString path)
    {
        var rest = path.Value.AsSpan().TrimStart('/');
        var end = rest.IndexOf('/');
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
