using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>Somebody who follows a subscription, in the host's process. Each wait has a bound.</summary>
internal sealed class Subscriber : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource gone = new();
    private readonly AsyncServiceScope scope;
    private readonly IAsyncEnumerator<GraphQLResult> results;
    private Task<bool>? waiting;

    private Subscriber(TestHost host, string organisation, Person? person, string subscription, object? variables)
    {
        scope = host.Services.CreateAsyncScope();
        var viewer = new Viewer(host.Services.GetRequiredService<OrganisationCatalogue>().Find(organisation)!.Definition, person, new("en"), default, new DefaultHttpContext().Request);
        results = host.Services.GetRequiredService<GraphQLEngine>().StreamAsync(
            new GraphQLRequest(subscription) { Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables) },
            new RequestContext(scope.ServiceProvider) { State = viewer, CancellationToken = gone.Token }).GetAsyncEnumerator();
    }

    /// <summary>Subscribes, and returns when nothing that happens from now on can be missed.</summary>
    public static async Task<Subscriber> BeginAsync(TestHost host, string organisation, Person? person, string subscription, object? variables = null)
    {
        // What other tests did is not to be told of here.
        await host.Store.Projections.CatchUpAsync(Patience);
        var subscriber = new Subscriber(host, organisation, person, subscription, variables);
        var before = host.Subscriptions;
        subscriber.waiting = subscriber.results.MoveNextAsync().AsTask();
        using var patience = new CancellationTokenSource(Patience);
        while (host.Subscriptions == before && !subscriber.waiting.IsCompleted)
            await Task.Delay(5, patience.Token);
        return subscriber;
    }

    /// <summary>Whether there was a result, or an end, as soon as it began.</summary>
    public bool HasResult => waiting?.IsCompleted == true;

    /// <summary>The next result, whole.</summary>
    public async Task<JsonNode> NextAsync()
    {
        Assert.True(await MoveAsync(), "The subscription ended.");
        using var result = results.Current;
        return JsonNode.Parse(Encoding.UTF8.GetString(result.Json.Span))!;
    }

    /// <summary>The next result's data of its one field.</summary>
    public async Task<JsonNode?> DataAsync()
    {
        var result = await NextAsync();
        Assert.True(result["errors"] is null, result.ToJsonString());
        return Assert.Single(result["data"]!.AsObject()).Value;
    }

    /// <summary>Holds the next result to be this error, and the last.</summary>
    public async Task EndsWithAsync(string code)
    {
        Assert.Equal([code], GraphQLTest.Codes(await NextAsync()));
        Assert.False(await MoveAsync());
    }

    private async Task<bool> MoveAsync()
    {
        var moved = await (waiting ?? results.MoveNextAsync().AsTask()).WaitAsync(Patience);
        waiting = null;
        return moved;
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        if (waiting is not null)
            await waiting.ContinueWith(_ => { }, TaskScheduler.Default);
        await results.DisposeAsync();
        await scope.DisposeAsync();
        gone.Dispose();
    }
}
