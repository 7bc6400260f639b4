using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Portal.Appearance;
using ServiceDesk.Portal.Pages;
using ServiceDesk.Portal.Reading;

namespace ServiceDesk.Portal;

/// <summary>Puts the portal into a host.</summary>
public static class PortalEndpoints
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what the pages need. The host adds its <see cref="IPortalGraphQL"/> and <see cref="IPortalOrganisations"/>.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddScoped<HomeReader>().AddScoped<ReceiptReader>();
        // Else every Persian letter becomes a reference of seven bytes; what markup is made of is encoded all the same.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>Maps the installation's own pages.</summary>
    /// <param name="root">The routes of the installation.</param>
    /// <param name="declare">Called with each endpoint, so that the host can declare who may use it.</param>
    /// <param name="data">What answers at <c>/</c> those who do not ask for a page; null where everybody gets the page.</param>
    /// <returns>The endpoint of <c>/</c>, so that the host can describe it.</returns>
    public static RouteHandlerBuilder MapPortal(this IEndpointRouteBuilder root, Action<IEndpointConventionBuilder> declare, RequestDelegate? data = null)
    {
        Task StartAsync(HttpContext context)
        {
            if (data is null || PageResponse.IsWanted(context))
                return WriteStartAsync(context);
            context.Response.Headers.Vary = "Accept";
            return data(context);
        }

        root.MapAssets(declare);
        declare(root.MapMethods("/", [HttpMethods.Head], StartAsync).ExcludeFromDescription());
        var start = root.MapGet("/", (Delegate)StartAsync);
        declare(start);
        return start;
    }

    /// <summary>Maps the pages of one organisation.</summary>
    /// <param name="organisation">The routes of an organisation, such as a group <c>/{organisation}</c>.</param>
    /// <param name="declare">Called with each endpoint, so that the host can declare who may use it.</param>
    public static void MapPortalOrganisation(this IEndpointRouteBuilder organisation, Action<IEndpointConventionBuilder> declare)
    {
        organisation.MapAssets(declare);
        organisation.MapLooking(ColoursEndpoint.Path, ColoursEndpoint.WriteAsync, declare);
        organisation.MapLooking("/", WriteHomeAsync, declare);
    }

    /// <summary>Maps the receipt of a request, which is for whose it is alone.</summary>
    /// <param name="organisation">The routes of an organisation.</param>
    /// <param name="declare">Called with the endpoint; only who is signed in may come to it.</param>
    /// <param name="notFound">What answers whose request it is not, be there one or not.</param>
    public static void MapPortalReceipt(this IEndpointRouteBuilder organisation, Action<IEndpointConventionBuilder> declare, RequestDelegate notFound) =>
        organisation.MapLooking("/requests/{request}/receipt", context => WriteReceiptAsync(context, notFound), declare);

    private static async Task WriteReceiptAsync(HttpContext context, RequestDelegate notFound)
    {
        if (await context.RequestServices.GetRequiredService<ReceiptReader>().ReadAsync(context, (string)context.Request.RouteValues["request"]!) is not { } request)
        {
            await notFound(context);
            return;
        }
        var page = PortalPage.Of(context, context.RequestServices.GetRequiredService<IPortalOrganisations>().Current(context));
        await PageResponse.WriteAsync<ReceiptPage>(context, page, new()
        {
            [nameof(ReceiptPage.Request)] = request,
            [nameof(ReceiptPage.Address)] = $"{context.Request.Scheme}://{context.Request.Host}{page.Home}?code={Uri.EscapeDataString(request.TrackingCode)}",
        });
    }

    private static Task WriteStartAsync(HttpContext context)
    {
        var organisations = context.RequestServices.GetRequiredService<IPortalOrganisations>().All;
        return PageResponse.WriteAsync<StartPage>(context, PortalPage.Of(context, null), new() { [nameof(StartPage.Organisations)] = organisations });
    }

    private static async Task WriteHomeAsync(HttpContext context)
    {
        var current = context.RequestServices.GetRequiredService<IPortalOrganisations>().Current(context)
            ?? throw new InvalidOperationException("An organisation's page was mapped where the host names no organisation.");
        var (organisation, followed) = await context.RequestServices.GetRequiredService<HomeReader>().ReadAsync(context, context.Request.Query["code"].FirstOrDefault());
        await PageResponse.WriteAsync<HomePage>(context, PortalPage.Of(context, current), new()
        {
            [nameof(HomePage.Organisation)] = organisation,
            [nameof(HomePage.Followed)] = followed,
        });
    }

    private static void MapAssets(this IEndpointRouteBuilder routes, Action<IEndpointConventionBuilder> declare)
    {
        foreach (var asset in Asset.All)
            routes.MapLooking(asset.Path, asset.WriteAsync, declare);
    }

    private static void MapLooking(this IEndpointRouteBuilder routes, string pattern, RequestDelegate answer, Action<IEndpointConventionBuilder> declare) =>
        declare(routes.MapMethods(pattern, Looking, answer).ExcludeFromDescription());
}
