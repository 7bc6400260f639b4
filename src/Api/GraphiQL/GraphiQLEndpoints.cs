using Microsoft.Net.Http.Headers;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.GraphiQL;

/// <summary>Serves GraphiQL to browsers that open <c>/{organisation}/graphql</c>. Mapped in Development alone.</summary>
internal static class GraphiQLEndpoints
{
    public const string AssetsPath = "/graphql/assets";

    private const string Html = "text/html";

    /// <param name="organisation">Where an organisation's addresses are mapped.</param>
    /// <param name="graphQL">The endpoint at whose address the page is; it goes on answering everything but browsers.</param>
    public static void MapGraphiQL(this IEndpointRouteBuilder organisation, IEndpointConventionBuilder graphQL)
    {
        graphQL.Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => IsPageWanted(context.Request) ? GraphiQLPage.WriteAsync(context) : answer(context);
        });
        organisation.MapGet(AssetsPath + "/{file}", (string organisation, string file, HttpContext context) => Asset(file, context))
            .RequireRight(OrganisationAct.TryOut)
            .ExcludeFromDescription();
    }

    /// <summary>Whether pages are named and nothing else is liked better: browsers do so, GraphQL clients do not.</summary>
    private static bool IsPageWanted(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method))
            return false;
        var accepted = request.GetTypedHeaders().Accept;
        var html = accepted.Where(type => type.MediaType == Html).Max(Quality);
        return html > 0 && accepted.All(type => Quality(type) <= html);
    }

    private static double? Quality(MediaTypeHeaderValue type) => type.Quality ?? 1;

    private static IResult Asset(string file, HttpContext context)
    {
        if (GraphiQLManifest.Read()?.Files.Contains(file) != true)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(Path.Combine(GraphiQLManifest.Folder, file), Path.GetExtension(file) == ".css" ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
    }
}
