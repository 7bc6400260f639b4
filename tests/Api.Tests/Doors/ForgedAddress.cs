using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>Lets tests come from any address: the one that a header names, before anything looks at it.</summary>
internal sealed class ForgedAddress : IStartupFilter
{
    public const string Header = "X-Test-Address";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter, ForgedAddress>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (context.Request.Headers[Header] is [{ } address])
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return rest(context);
        });
        next(app);
    };
}
