using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Accounts;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>A door that lets everybody in, for tests of what comes behind doors: <c>POST /{organisation}/test-door</c>.</summary>
internal sealed class TestDoor : IStartupFilter
{
    private const string Path = "/test-door";

    /// <summary>The key of the door.</summary>
    public const string Key = "test";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter, TestDoor>();

    /// <summary>Comes in, showing what the visitor has already.</summary>
    public static async Task<Visitor> EnterAsync(HttpClient client, string organisation, Guid account, SessionKind kind = SessionKind.Cookie, Visitor? before = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, $"/{organisation}{Path}") { Content = new StringContent(JsonSerializer.Serialize(new Entry(account, $"Name of {account}", kind))) };
        before?.Show(message);
        var reply = (await Reply.OfAsync(await client.SendAsync(message))).Is(HttpStatusCode.OK);
        return kind == SessionKind.Token
            ? new Visitor(client, organisation, null, (string)reply.Json["accessToken"]!)
            : new Visitor(client, organisation, Visitor.CookieOf(reply)!, null);
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (context.Request.Path.Value!.Split('/') is not ["", var organisation, "test-door"])
            {
                await rest(context);
                return;
            }
            context.Features.Set(new OrganisationContext(context.RequestServices.GetRequiredService<OrganisationCatalogue>().Find(organisation)!, $"/{organisation}"));
            var entry = (await JsonSerializer.DeserializeAsync<Entry>(context.Request.Body))!;
            var sessions = context.RequestServices.GetRequiredService<SignInSessions>();
            await OpenAsync(context.RequestServices, organisation, entry.Account, entry.Name);
            await context.Response.WriteAsJsonAsync(await sessions.SignInAsync(context, new NewSession(entry.Account, entry.Name, Key), entry.Kind));
        });
        next(app);
    };

    private static Task OpenAsync(IServiceProvider services, string organisation, Guid account, string name) => services.GetRequiredService<AccountStore>().OpenAsync(
        organisation, new OpenAccount(new AccountIdentity(IdentityKind.UserName, $"user-{account}"), Key, name, "+989121234567"), account);

    private sealed record Entry(Guid Account, string Name, SessionKind Kind);
}
