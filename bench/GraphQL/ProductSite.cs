using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Security;
using ServiceDesk.Bench.Load;
using ServiceDesk.Bench.Rebuild;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>
/// The whole product with the requests of many people in its database. In Development, whose tokens say who somebody is without a question to the database, as the yardstick's do: what a session
/// costs beside them stands in a table of its own.
/// </summary>
internal sealed class ProductSite : IAsyncDisposable
{
    private const int People = 400;
    private const int RequestsOfPerson = 50;

    private const string MyRequestsQuery =
        "query MyRequests($first: Int) { myRequests(first: $first) { nodes { id trackingCode version subject senderName service { key name { fa } } unit { key name { fa } } "
        + "status { value label { fa } colour icon } submittedAt { at jalali } answerDue { at jalali } lastChangedAt { at jalali } isOverdue } pageInfo { hasNextPage endCursor } } }";

    private readonly ServiceDeskHost host;

    private ProductSite(ServiceDeskHost host, string database) => (this.host, Database) = (host, database);

    /// <summary>The connection string.</summary>
    public string Database { get; }

    public IServiceProvider Services => host.Services;

    public string Token { get; private set; } = "";

    public Uri GraphQL => new(new Uri(host.Addresses.First()), $"/{Submissions.Kerman.Key}/graphql");

    /// <summary>How many requests there are.</summary>
    public static int Requests => People * RequestsOfPerson;

    public Contender MyRequests => new("GraphQL: `myRequests(first: 20)` of a signed-in person", new HttpPost(GraphQL, JsonSerializer.Serialize(new { query = MyRequestsQuery, variables = new { first = 20 } }), Token));

    public static async Task<ProductSite> StartAsync(string database)
    {
        var host = await ServiceDeskHost.StartAsync(["--environment=Development", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Microsoft=Error", "--ServiceDesk:Rates:Enabled=false", $"--ConnectionStrings:ServiceDesk={database}"]);
        var site = new ProductSite(host, database);
        await new EventHistory(database, Person).AddAsync(Requests * EventHistory.EventsOfRequest);
        var store = host.Services.GetRequiredService<EventStore.EventStore>();
        foreach (var name in store.Projections.Names)
            await store.Projections.RebuildAsync(name);
        await store.Projections.CatchUpAsync(TimeSpan.FromMinutes(5));
        site.Token = host.Services.GetRequiredService<BearerTokens>().Issue(Submissions.Kerman.Key, Person(People / 2)).AccessToken;
        return site;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>Requests of different people stand mixed.</summary>
    private static Person Person(long request) => Submissions.Applicant with { Id = $"p-{request % People}" };
}
