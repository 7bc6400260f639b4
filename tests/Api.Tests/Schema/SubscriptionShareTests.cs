using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>Nobody takes all the subscriptions of the host's engine.</summary>
public sealed class SubscriptionShareTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string OfCode = """subscription { statusChangedByTrackingCode(code: "none") { __typename } }""";

    [PostgresFact(Timeout = 60_000)]
    public async Task A_network_has_its_share_and_others_theirs()
    {
        var host = await HostAsync();
        var taken = new List<IAsyncEnumerator<GraphQLResult>>();
        var waiting = new List<Task<bool>>();
        using var gone = new CancellationTokenSource();
        try
        {
            for (var i = 0; i < 100; i++)
            {
                taken.Add(Subscribe(host, "kaums", null, $"2001:db8:1:2::{i + 1:x}", gone.Token));
                waiting.Add(taken[^1].MoveNextAsync().AsTask());
            }

            Assert.True(await IsRefusedAsync(host, "kaums", null, "2001:db8:1:2:ffff::1"));
            Assert.False(await IsRefusedAsync(host, "kaums", null, "2001:db8:1:3::1"));
            Assert.False(await IsRefusedAsync(host, "kaums", null, "192.0.2.1"));
            Assert.False(await IsRefusedAsync(host, "kerman", null, "2001:db8:1:2::1"));
            Assert.False(await IsRefusedAsync(host, "kaums", new Person("somebody", "Somebody", null, []), "2001:db8:1:2::1"));
        }
        finally
        {
            await gone.CancelAsync();
            foreach (var one in waiting)
                await one.ContinueWith(_ => { }, TaskScheduler.Default);
            foreach (var one in taken)
                await one.DisposeAsync();
        }

        Assert.False(await IsRefusedAsync(host, "kaums", null, "2001:db8:1:2::1"));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_person_is_one_wherever_they_come_from()
    {
        var host = await HostAsync();
        var person = new Person("somebody", "Somebody", null, []);
        Assert.Equal(Share(host, "kaums", person, "192.0.2.1"), Share(host, "kaums", person, "192.0.2.2"));
        Assert.NotEqual(Share(host, "kaums", person, "192.0.2.1"), Share(host, "kerman", person, "192.0.2.1"));
        Assert.Equal(Share(host, "kaums", null, "::ffff:192.0.2.1"), Share(host, "kaums", null, "192.0.2.1"));
        Assert.NotEqual(Share(host, "kaums", null, "192.0.2.2"), Share(host, "kaums", null, "192.0.2.1"));
    }

    private static async Task<bool> IsRefusedAsync(TestHost host, string organisation, Person? person, string address)
    {
        using var gone = new CancellationTokenSource();
        await using var results = Subscribe(host, organisation, person, address, gone.Token);
        var next = results.MoveNextAsync().AsTask();
        if (!next.IsCompleted)
        {
            // It runs, or has failed otherwise: a refusal is there at once.
            await gone.CancelAsync();
            await next.ContinueWith(_ => { }, TaskScheduler.Default);
            return false;
        }

        using var result = results.Current;
        return result.Errors is [{ Code: ErrorCodes.TooManySubscriptions }];
    }

    private static IAsyncEnumerator<GraphQLResult> Subscribe(TestHost host, string organisation, Person? person, string address, CancellationToken cancellation) =>
        host.Services.GetRequiredService<GraphQLEngine>().StreamAsync(new GraphQLRequest(OfCode), Context(host, organisation, person, address) with { CancellationToken = cancellation }).GetAsyncEnumerator(CancellationToken.None);

    private static SubscriptionShare Share(TestHost host, string organisation, Person? person, string address) =>
        SubscriptionShare.Of(Context(host, organisation, person, address));

    private static RequestContext Context(TestHost host, string organisation, Person? person, string address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return new RequestContext(host.Services)
        {
            State = new Viewer(host.Services.GetRequiredService<OrganisationCatalogue>().Find(organisation)!.Definition, person, new("en"), default, http.Request),
        };
    }
}
