using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.GraphQLHttp;
using ServiceDesk.Bench.Load;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>A web server with the product's GraphQL handler over the benchmark's schema, and endpoints written by hand that answer the same.</summary>
internal sealed class TicketSite : IAsyncDisposable
{
    private const string Scalars = "id code number subject summary priority state openedAt changedAt isOverdue messages progress note";
    private const string Party = "{ id name mobile isStaff }";
    private const string Place = "{ key name floor isHead }";
    private const string List = $"{{ tickets(first: 20) {{ {Scalars} applicant {Party} assignee {Party} unit {Place} submittedTo {Place} office {Place} }} }}";

    private readonly WebApplication app;

    private TicketSite(WebApplication app) => this.app = app;

    public Contender GraphQLHello => new("GraphQL: `{ hello }`", Post("/graphql", """{"query":"{ hello }"}"""));

    public Contender GraphQLTickets => new("GraphQL: 20 tickets", Post("/graphql", $$"""{"query":"{{List}}"}"""));

    public Contender GraphQLNewText => new("GraphQL: 20 tickets, text never seen before", Post("/graphql", $$"""{"query":"query Q{{HttpPost.NumberMark}} {{List}}"}"""));

    public Contender Hello => new("minimal API: hello", Post("/hello", """{"name":"world"}"""));

    public Contender TwentyTickets => new("minimal API: 20 tickets", Post("/tickets", """{"first":20}"""));

    public static async Task<TicketSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, TicketJson.Default));
        var app = builder.Build();
        app.MapPost("/hello", (HelloRequest request) => new JsonAnswer<HelloData>(new HelloData(request.Name)));
        app.MapPost("/tickets", (TicketsRequest request) => new JsonAnswer<TicketsData>(new TicketsData(Tickets.First(request.First))));
        var engine = new GraphQLEngine(new SchemaBuilder().Query<TicketQuery>().Build());
        app.MapGraphQL("/graphql", new GraphQLHttpOptions(), _ => engine, http => new RequestContext(http.RequestServices) { User = http.User });
        await app.StartAsync();
        return new TicketSite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private HttpPost Post(string path, string body) => new(new Uri(new Uri(app.Urls.First()), path), body);
}
