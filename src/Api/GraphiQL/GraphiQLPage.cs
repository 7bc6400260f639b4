using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ServiceDesk.Api.Demo;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.GraphiQL;

/// <summary>The page that a browser gets, and what it gets where the bundle is missing.</summary>
internal static class GraphiQLPage
{
    // Files of this host and nothing else. The editor writes style elements, and its fonts are part of the style sheet.
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    // Escapes what could end the script element; Persian stays as it is.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        if (GraphiQLManifest.Read() is not { } manifest)
        {
            response.ContentType = "text/plain; charset=utf-8";
            return response.WriteAsync(WithoutBundle($"{context.Request.Scheme}://{context.Request.Host}{context.Organisation().BasePath}/graphql"), context.RequestAborted);
        }
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        return response.WriteAsync(Page(manifest, context.Organisation()), context.RequestAborted);
    }

    private static string Page(GraphiQLManifest manifest, OrganisationContext organisation)
    {
        var assets = organisation.BasePath + GraphiQLEndpoints.AssetsPath;
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>GraphiQL: {HtmlEncoder.Default.Encode(organisation.Definition.Title.En)}</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="{assets}/{manifest.Style}">
              <script type="application/json" id="settings">{JsonSerializer.Serialize(Settings(manifest, organisation, assets), Json)}</script>
              <script type="module" src="{assets}/{manifest.Script}"></script>
            </head>
            <body>
              <noscript>GraphiQL needs JavaScript.</noscript>
              <div id="graphiql"></div>
            </body>
            </html>

            """;
    }

    private static object Settings(GraphiQLManifest manifest, OrganisationContext organisation, string assets) => new
    {
        Address = $"{organisation.BasePath}/graphql",
        TokenAddress = organisation.BasePath + DevelopmentTokens.Path,
        Workers = manifest.Workers.ToDictionary(worker => worker.Key, worker => $"{assets}/{worker.Value}"),
        People = new[] { DemoPeople.Sara, DemoPeople.Reza }.Concat(DemoPeople.Of(organisation.Key)).Select(Describe),
    };

    /// <summary>A person to act as, with the body that their token is asked for with.</summary>
    private static object Describe(Person person)
    {
        var roles = person.Appointments.Select(appointment => new DevelopmentRole(PersonClaims.RoleName(appointment.Role), appointment.Unit)).ToList();
        var posts = roles.Select(role => role.Unit is null ? role.Role : $"{role.Role}, {role.Unit}").DefaultIfEmpty("applicant");
        return new
        {
            person.Id,
            Label = $"{person.Name} ({string.Join("; ", posts)})",
            Token = new DevelopmentTokenBody(new DevelopmentPerson(person.Id, person.Name, person.Mobile), roles),
        };
    }

    private static string WithoutBundle(string address) => $$"""
        This is the GraphQL endpoint. GraphiQL would be here, but this host was built without it.

        To have it, install Node.js 20 or newer (with npm) and build the host again in Debug:

            dotnet build src/Api

        Without it:

            curl -s {{address}} -H 'Content-Type: application/json' -d '{"query":"{ organisation { key } }"}'

        """;
}
