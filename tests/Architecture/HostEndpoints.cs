using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Messages;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Schema;

namespace ServiceDesk.Architecture.Tests;

/// <summary>Every endpoint of the host, looked at without a database.</summary>
internal static class HostEndpoints
{
    /// <param name="development">Those of Development, too.</param>
    /// <param name="receipts">Those that are there where providers tell of deliveries, too.</param>
    public static IReadOnlyList<RouteEndpoint> All(bool development, bool receipts = false)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddServiceDeskOpenApi();
        builder.Services.AddServiceDeskGraphQL();
        builder.Services.AddSingleton(TimeProvider.System);
        if (receipts)
        {
            builder.Configuration["ServiceDesk:Messages:Receipts:Secret"] = new string('s', 32);
            builder.Services.AddSingleton(MessageSettings.Read(builder.Configuration));
        }
        IEndpointRouteBuilder app = builder.Build();
        app.MapServiceDesk(development);
        return [.. app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }
}
