using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Domain.Accounts;

namespace ServiceDesk.Api.Tests.People;

/// <summary>People with accounts, and what they hold.</summary>
public abstract class PeopleTest(HostFixture fixture) : ApiTest(fixture)
{
    /// <summary>A host to itself, whose clock a test may move.</summary>
    internal async Task<TestHost> StartAsync(string? connectionString = null) => await TestHost.StartAsync(connectionString ?? await Fixture.CreateDatabaseAsync(), configure: TestDoor.Add);

    /// <summary>An account of this name, opened as a door would.</summary>
    internal static async Task<Guid> OpenAsync(TestHost host, string name, string organisation = "kaums", string? mobile = null)
    {
        var id = Guid.CreateVersion7();
        var outcome = await host.Services.GetRequiredService<AccountStore>().OpenAsync(
            organisation, new OpenAccount(new AccountIdentity(IdentityKind.UserName, $"user-{id}"), TestDoor.Key, name, mobile), id);
        return Assert.IsType<AccountOutcome.Done>(outcome).Account.Id;
    }

    /// <summary>Gives a post as an administrator would.</summary>
    internal static async Task<Guid> AppointAsync(TestHost host, Guid person, string role, string? unit = null, string? from = null, string? until = null, string organisation = "kaums")
    {
        var administrator = await host.At(organisation).SignInAsync("admin", "administrator");
        var body = new JsonObject { ["role"] = role, ["unit"] = unit, ["from"] = from, ["until"] = until };
        var reply = (await administrator.PostAsync($"/api/people/{person}/appointments", body.ToJsonString())).Is(HttpStatusCode.OK);
        return (Guid)reply.Json["appointments"]!.AsArray()[^1]!["id"]!;
    }

    internal static Task<Visitor> EnterAsync(TestHost host, Guid person, string organisation = "kaums") => TestDoor.EnterAsync(host.Client, organisation, person, SessionKind.Token);

    /// <summary>Signs somebody in who came by a door of their own before.</summary>
    internal static async Task<Visitor> SessionAsync(TestHost host, Guid person, string organisation)
    {
        var (ticket, _) = await host.Services.GetRequiredService<SignInSessions>().StartAsync(organisation, new NewSession(person, "", TestDoor.Key), SessionKind.Token);
        return new Visitor(host.Client, organisation, null, ticket);
    }

    internal static Task<Reply> GetAsync(Visitor visitor, string path) => visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/{visitor.Organisation}{path}"));

    internal static Task<Reply> GetAsync(Member member, string path) => member.SendAsync(new HttpRequestMessage(HttpMethod.Get, member.Path(path)));

    internal static Task<Reply> AskAsync(Visitor visitor, string query) => visitor.PostAsync("/graphql", new JsonObject { ["query"] = query }.ToJsonString());
}
