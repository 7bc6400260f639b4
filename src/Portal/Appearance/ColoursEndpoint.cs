using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDesk.Portal.Reading;

namespace ServiceDesk.Portal.Appearance;

/// <summary>
/// An organisation's colours as a stylesheet of its own. A file and no style element with a nonce: the pages' policy stays
/// <c>style-src 'self'</c>, the browser keeps the colours across pages, and no address lets anyone choose colours for others.
/// </summary>
internal static class ColoursEndpoint
{
    public const string Path = "/assets/colours.css";

    public static async Task WriteAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var response = await services.GetRequiredService<IPortalGraphQL>().QueryAsync(context, PortalOperations.Colours, null, context.RequestAborted);
        var (css, cacheControl) = ("", "no-store");
        try
        {
            (css, cacheControl) = (OrganisationColours.Css(GraphQLResponse.Data<ColoursData>(response).Organisation.Colours), "public, max-age=600");
        }
        catch (PortalReadException failure)
        {
            // The pages are complete in the product's own colours, so these are no reason to fail.
            services.GetRequiredService<ILoggerFactory>().CreateLogger("ServiceDesk.Portal").LogWarning("The organisation's colours are not known: {Reason}", failure.Message);
        }
        await Asset.WriteAsync(context, "text/css; charset=utf-8", Encoding.UTF8.GetBytes(css), cacheControl);
    }
}
