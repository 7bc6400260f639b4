using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Bench.Load;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>The yardstick of the whole product: one endpoint written by hand over the same database, with the product's own tokens.</summary>
internal sealed class HandWrittenSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string token;

    private HandWrittenSite(WebApplication app, string token) => (this.app, this.token) = (app, token);

    public Contender MyRequests => new(
        "minimal API: one SQL statement, the same authentication",
        new HttpPost(new Uri(new Uri(app.Urls.First()), $"/{Submissions.Kerman.Key}/my-requests"), """{"first":20}""", token));

    public static async Task<HandWrittenSite> StartAsync(ProductSite product)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(product.Services.GetRequiredService<IDataProtectionProvider>());
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(product.Database) { SearchPath = "public, read", MaxAutoPrepare = 20 }.ConnectionString));
        builder.Services.AddSingleton(new MyRequestsStatement(product.Services.GetRequiredService<OrganisationCatalogue>().Find(Submissions.Kerman.Key)!.Definition));
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, RequestJson.Default));
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPost("/{organisation}/my-requests", (string organisation, MyRequestsRequest request, ClaimsPrincipal person, MyRequestsStatement statement, NpgsqlDataSource database, CancellationToken cancellation) =>
            statement.AnswerAsync(database, organisation, person.FindFirstValue(ClaimTypes.NameIdentifier)!, request.First, cancellation)).RequireAuthorization();
        await app.StartAsync();
        return new HandWrittenSite(app, product.Token);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
