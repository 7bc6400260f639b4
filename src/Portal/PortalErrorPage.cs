using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Portal.Pages;

namespace ServiceDesk.Portal;

/// <summary>The page for whoever comes to an address that shows nothing.</summary>
public static class PortalErrorPage
{
    /// <summary>Writes the page where the client is a browser that looks at something; returns whether it did.</summary>
    /// <param name="context">The request; its answer has not begun.</param>
    /// <param name="status">The HTTP status, from 400.</param>
    public static async Task<bool> TryWriteAsync(HttpContext context, int status)
    {
        var looks = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!looks || !PageResponse.IsWanted(context))
            return false;
        var organisation = context.RequestServices.GetRequiredService<IPortalOrganisations>().Current(context);
        await PageResponse.WriteAsync<ErrorPage>(context, PortalPage.Of(context, organisation), new() { [nameof(ErrorPage.Status)] = status }, status);
        return true;
    }
}
