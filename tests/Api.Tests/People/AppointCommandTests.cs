using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Processes;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.People;

/// <summary>The command <c>appoint</c>, beside a host that runs.</summary>
public sealed partial class AppointCommandTests(HostFixture fixture) : PeopleTest(fixture)
{
    private static readonly string[] First = ["--organisation", "kaums", "--mobile", "09121234567"];

    [PostgresFact(Timeout = 120_000)]
    public async Task It_makes_the_first_administrator_who_appoints_the_others()
    {
        await using var host = await StartAsync();

        var done = await AppointAsync(host, [.. First, "--name", "رویا نادری", "--role", "administrator"]);

        Assert.True(done.ExitCode == 0, done.Errors);
        Assert.Contains("رویا نادری", done.Output);
        var nadari = Guid.Parse(Id().Match(done.Output).Value);
        Assert.Equal(nadari, (await AccountsOf(host).FindAsync("kaums", new AccountIdentity(IdentityKind.Mobile, "+989121234567")))!.Id);
        var session = await SessionAsync(host, nadari, "kaums");
        var invited = (await session.PostAsync("/api/people", """{"name":"علی احمدی","mobile":"09131234567"}""")).Is(HttpStatusCode.OK);
        (await session.PostAsync($"/api/people/{invited.Id}/appointments", """{"role":"expert","unit":"it"}""")).Is(HttpStatusCode.OK);

        // The history says that it was nobody's act: whoever reads it asks who has the server.
        var granted = (await session.GetAsync($"/api/people/{nadari}/history")).Is(HttpStatusCode.OK).Json.AsArray().Single(entry => (string?)entry!["type"] == "appointment_granted")!;
        Assert.Equal(("system", "appoint"), ((string?)granted["by"]!["role"], (string?)granted["reason"]));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Repeated_it_gives_nothing_twice_and_who_has_an_account_is_named_by_their_id()
    {
        await using var host = await StartAsync();
        for (var time = 0; time < 2; time++)
            Assert.Equal(0, (await AppointAsync(host, [.. First, "--name", "رویا نادری", "--role", "administrator"])).ExitCode);
        var nadari = (await AccountsOf(host).FindAsync("kaums", new AccountIdentity(IdentityKind.Mobile, "+989121234567")))!;
        Assert.Single(nadari.State.Appointments);

        Assert.Equal(0, (await AppointAsync(host, ["--organisation", "kaums", "--person", $"{nadari.Id}", "--role", "head", "--unit", "it"])).ExitCode);
        Assert.Equal([(Role.Administrator, null), (Role.Head, "it")], (await AccountsOf(host).ReadAsync("kaums", nadari.Id))!.State.Appointments.Select(held => (held.Role, held.Unit)));
    }

    [PostgresTheory(Timeout = 120_000)]
    [InlineData("There is no organisation nowhere", "--organisation", "nowhere", "--mobile", "09199990011", "--name", "x", "--role", "administrator")]
    [InlineData("Say who", "--organisation", "kaums", "--role", "administrator")]
    [InlineData("is no mobile number", "--organisation", "kaums", "--mobile", "12", "--name", "x", "--role", "administrator")]
    [InlineData("say with --name", "--organisation", "kaums", "--mobile", "09199990012", "--role", "administrator")]
    [InlineData("kaums has no account nobody", "--organisation", "kaums", "--person", "nobody", "--role", "administrator")]
    [InlineData("unit: ", "--organisation", "kaums", "--mobile", "09199990011", "--name", "x", "--role", "expert", "--unit", "nowhere")]
    [InlineData("role: ", "--organisation", "kaums", "--mobile", "09199990011", "--name", "x", "--role", "king")]
    public async Task What_is_wrong_is_said_in_words_and_nobody_gets_a_post(string said, params string[] arguments)
    {
        var host = await HostAsync();

        var refused = await AppointAsync(host, arguments);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(said, refused.Errors);
        Assert.DoesNotContain("   at ", refused.Errors);
        await using var posts = host.Store.DataSource.CreateCommand("select count(*) from mt_events where type = 'appointment_granted' and data->>'reason' = 'appoint'");
        Assert.Equal(0L, await posts.ExecuteScalarAsync());
        Assert.Null(await AccountsOf(host).FindAsync("kaums", new AccountIdentity(IdentityKind.Mobile, "+989199990011")));
    }

    private static Task<ProgramRun> AppointAsync(TestHost host, string[] arguments) =>
        ProgramRun.RunAsync(new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = host.ConnectionString }, ["appoint", .. arguments]);

    private static AccountStore AccountsOf(TestHost host) => host.Services.GetRequiredService<AccountStore>();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
