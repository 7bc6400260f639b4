using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Tests.Definitions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Messages;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Testing.Ldap;
using Reply = ServiceDesk.Api.Tests.Hosting.Reply;

namespace ServiceDesk.Api.Tests.Doors.Directories;

/// <summary>People come in by the account of the university's directory, which is one for all its systems.</summary>
[Seed("I-03", "I-04")]
public sealed class DirectoryDoorTests(HostFixture fixture) : ApiTest(fixture), IDisposable
{
    private readonly DefinitionFolder definitions = new();

    public void Dispose() => definitions.Dispose();

    [SlapdAndPostgresFact(Timeout = 120_000)]
    public async Task The_directorys_password_signs_in_and_nothing_else_does()
    {
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server);
        var answer = (await EnterAsync(host, "maryam", People.MaryamsPassword)).Is(HttpStatusCode.OK);
        Assert.Equal("مریم اکبری", (string?)answer.Json["person"]!["name"]);
        Assert.True(Guid.TryParseExact((string?)answer.Json["person"]!["id"], "D", out _));
        var visitor = Visitor(host, answer);
        Assert.Equal("+989131234567", (string?)(await visitor.MeAsync()).Json["data"]!["me"]!["mobile"]);

        // Nobody of that name, a wrong password, another's, and an account that is switched off: one answer.
        (string Name, string Password)[] wrong =
            [("nobody", "x"), ("maryam", "x"), ("maryam", "password of Ali"), ("gone", "password of gone"), ("*", People.MaryamsPassword), ("maryam)(uid=*", People.MaryamsPassword), ("maryam\0", People.MaryamsPassword)];
        var refusals = new HashSet<string>();
        foreach (var (name, password) in wrong)
        {
            var refused = (await EnterAsync(host, name, password)).IsProblem(401, "wrong_credentials");
            Assert.Null(refused.Header("Set-Cookie"));
            refusals.Add(refused.Text);
        }
        Assert.Single(refusals);
    }

    [SlapdAndPostgresFact(Timeout = 120_000)]
    public async Task What_is_left_empty_is_said_before_the_directory_hears_of_it()
    {
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server);
        await server.StopAsync();

        Assert.Equal(["password required"], (await EnterAsync(host, "maryam", "")).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["userName required", "password required", "session unknown_choice"], (await PostAsync(host, new JsonObject { ["userName"] = " ", ["session"] = "paper" })).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["userName too_long", "password too_long"], (await EnterAsync(host, new string('a', 201), new string('a', 1001))).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["door unknown_door"], (await PostAsync(host, new JsonObject { ["door"] = "window", ["userName"] = "maryam", ["password"] = "x" })).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["door unknown_door"], (await PostAsync(host, new JsonObject { ["userName"] = "maryam", ["password"] = "x" }, "kaums")).IsProblem(400, "invalid_command").Errors);
    }

    [SlapdAndPostgresFact(Timeout = 120_000)]
    public async Task Groups_are_posts_and_change_with_the_next_sign_in()
    {
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server);
        var account = await AccountAsync(host, await EnterAsync(host, "maryam", People.MaryamsPassword));
        Assert.Equal([(Role.Expert, "it")], Posts(account, host));
        var events = account.Events.Count;

        // Nothing has changed, and nothing is written.
        Assert.Equal(events, (await AccountAsync(host, await EnterAsync(host, "maryam", People.MaryamsPassword))).Events.Count);

        await server.ModifyAsync($"dn: {People.Auditors}\nchangetype: modify\nadd: member\nmember: {People.Maryam}\n\ndn: {People.Experts}\nchangetype: modify\nreplace: member\nmember: {People.EntryName("admin")}\n");
        Assert.Equal([(Role.Auditor, null)], Posts(await AccountAsync(host, await EnterAsync(host, "maryam", People.MaryamsPassword)), host));
        Assert.Equal([(Role.Expert, "it"), (Role.Auditor, null)], Posts(await AccountAsync(host, await EnterAsync(host, "admin", "password of Ali")), host));
    }

    [SlapdAndPostgresFact(Timeout = 120_000)]
    public async Task Who_is_renamed_stays_the_same_person_under_the_new_name()
    {
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server);
        var before = await AccountAsync(host, await EnterAsync(host, "maryam", People.MaryamsPassword));
        await server.ModifyAsync($"dn: {People.Maryam}\nchangetype: modrdn\nnewrdn: uid=maryam.karimi\ndeleteoldrdn: 1\n\ndn: {People.EntryName("maryam.karimi")}\nchangetype: modify\nreplace: cn\ncn: Maryam Karimi\n");

        var answer = (await EnterAsync(host, "maryam.karimi", People.MaryamsPassword)).Is(HttpStatusCode.OK);
        var after = await AccountAsync(host, answer);
        Assert.Equal((before.Id, "Maryam Karimi"), (after.Id, after.State.Name));
        Assert.Equal("Maryam Karimi", (string?)answer.Json["person"]!["name"]);
        (await EnterAsync(host, "maryam", People.MaryamsPassword)).IsProblem(401, "wrong_credentials");

        // Whoever is given the former name is somebody else.
        await server.ModifyAsync(People.Person("maryam", "Maryam Novin", "password of the new one"));
        Assert.NotEqual(before.Id, (await AccountAsync(host, await EnterAsync(host, "maryam", "password of the new one"))).Id);
    }

    [SlapdAndPostgresFact(Timeout = 180_000)]
    public async Task A_directory_that_stops_ends_no_session_and_is_back_when_it_is_back()
    {
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server);
        var visitor = Visitor(host, await EnterAsync(host, "maryam", People.MaryamsPassword));
        await server.StopAsync();

        var down = (await EnterAsync(host, "maryam", People.MaryamsPassword)).IsProblem(503, "directory_unavailable");
        Assert.NotNull(down.Header("Retry-After"));
        (await EnterAsync(host, "nobody", "x")).IsProblem(503, "directory_unavailable");
        Assert.NotNull(await visitor.IdAsync());

        // What could not be tried counts for no limit: there are ten tries in a quarter of an hour.
        for (var attempt = 0; attempt < 12; attempt++)
            (await EnterAsync(host, "maryam", People.MaryamsPassword)).IsProblem(503, "directory_unavailable");
        await server.StartAgainAsync();
        (await EnterAsync(host, "maryam", People.MaryamsPassword)).Is(HttpStatusCode.OK);
    }

    [SlapdAndPostgresFact(Timeout = 120_000)]
    public async Task Passwords_are_tried_only_so_often_by_whichever_name_the_directory_takes_for_the_same()
    {
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server, builder => builder.Configuration["ServiceDesk:Limits:PasswordTriesPerAccount:Most"] = "3");
        string[] names = ["maryam", "MARYAM", "mArYaM "];
        foreach (var name in names)
            (await EnterAsync(host, name, "x")).IsProblem(401, "wrong_credentials");
        (await EnterAsync(host, "Maryam", People.MaryamsPassword)).IsProblem(429, "too_many_attempts");
        // The same for a name that nobody has.
        for (var attempt = 0; attempt < 3; attempt++)
            (await EnterAsync(host, "nobody", "x")).IsProblem(401, "wrong_credentials");
        (await EnterAsync(host, "Nobody", "x")).IsProblem(429, "too_many_attempts");
        (await EnterAsync(host, "admin", "password of Ali")).Is(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromMinutes(16));
        // Right ones do not count.
        for (var attempt = 0; attempt < 5; attempt++)
            (await EnterAsync(host, "maryam", People.MaryamsPassword)).Is(HttpStatusCode.OK);
    }

    [SlapdAndPostgresFact(Timeout = 180_000)]
    public async Task Many_at_the_same_time_are_all_let_in_each_as_one_person()
    {
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server, builder => builder.Configuration["ServiceDesk:Limits:PasswordTriesPerAccount:Most"] = "1000");
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(index => index % 3 == 2
            ? EnterAsync(host, "maryam", "x")
            : index % 3 == 1 ? EnterAsync(host, "admin", "password of Ali") : EnterAsync(host, "maryam", People.MaryamsPassword)));

        Assert.Equal(
            [("Ali Admin", 20), ("wrong_credentials", 20), ("مریم اکبری", 20)],
            answers.CountBy(answer => answer.Code ?? (string)answer.Json["person"]!["name"]!).Select(count => (count.Key, count.Value)).OrderBy(count => count.Key, StringComparer.Ordinal));
        Assert.Equal(2, answers.Where(answer => answer.Status == HttpStatusCode.OK).Select(answer => (string)answer.Json["person"]!["id"]!).Distinct().Count());
    }

    [SlapdAndPostgresFact(Timeout = 120_000)]
    public async Task No_password_stands_in_the_log_the_events_or_an_answer()
    {
        var log = new LogLines();
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server, builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        string[] secrets = [People.MaryamsPassword, People.ReaderPassword, "a wrong password of hers"];
        var told = new List<string> { (await EnterAsync(host, "maryam", secrets[0])).Text, (await EnterAsync(host, "maryam", secrets[2])).Text };
        await server.StopAsync();
        told.Add((await EnterAsync(host, "maryam", secrets[0])).Text);
        await using (var command = host.Store.DataSource.CreateCommand("select coalesce(string_agg(data::text || headers::text, ' '), '') from mt_events"))
            told.Add((string)(await command.ExecuteScalarAsync())!);

        Assert.Contains(log.Lines, line => line.Contains("The directory iums cannot be asked."));
        Assert.All(told.Concat(log.Lines), text => Assert.DoesNotContain(secrets, secret => text.Contains(secret) || text.Contains(JsonValue.Create(secret)!.ToJsonString().Trim('"'))));
    }

    [SlapdAndPostgresFact(Timeout = 120_000)]
    public async Task The_health_report_says_which_directory_cannot_be_asked()
    {
        await using var server = await SlapdServer.StartAsync(People.Ldif);
        await using var host = await StartAsync(server);
        Assert.Equal(("healthy", """[{"key":"iums","reachable":true}]"""), await HealthAsync(host));

        await server.StopAsync();
        // What was found out stands for a while: the report is everybody's to ask for.
        Assert.Equal(("healthy", """[{"key":"iums","reachable":true}]"""), await HealthAsync(host));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(("degraded", """[{"key":"iums","reachable":false}]"""), await HealthAsync(host));
    }

    [SlapdAndPostgresFact(Timeout = 120_000)]
    public async Task A_directory_that_the_settings_do_not_have_is_unavailable_and_the_log_says_which()
    {
        var log = new LogLines();
        await using var host = await StartAsync(null, builder => builder.Logging.AddProvider(log));

        (await EnterAsync(host, "maryam", People.MaryamsPassword)).IsProblem(503, "directory_unavailable");
        Assert.Contains(log.Lines, line => line.Contains("names the directory iums, which the settings do not have"));
    }

    /// <summary>A host whose IUMS has a unit and an auditor in groups of the directory.</summary>
    private async Task<TestHost> StartAsync(SlapdServer? server, Action<WebApplicationBuilder>? configure = null)
    {
        foreach (var key in DefinitionFolder.Shipped.Except(["iums"]))
            definitions.Write($"{key}.json", DefinitionFolder.Read(key));
        var iums = DefinitionFolder.Read("iums");
        iums["doors"]![0]!["groups"] = new JsonArray(
            new JsonObject { ["group"] = People.Experts, ["role"] = "expert", ["unit"] = "it" }, new JsonObject { ["group"] = People.Auditors, ["role"] = "auditor" });
        definitions.Write("iums.json", iums);
        return await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder =>
        {
            builder.Configuration["ServiceDesk:Organisations"] = definitions.Path;
            foreach (var (name, value) in server is null ? [] : DirectoryOf.Settings(server))
                builder.Configuration[$"ServiceDesk:Directories:iums:{name}"] = value;
            configure?.Invoke(builder);
        });
    }

    private static async Task<(string Status, string Directories)> HealthAsync(TestHost host)
    {
        var report = JsonNode.Parse(await host.Client.GetStringAsync("/health/ready"))!;
        return ((string)report["status"]!, report["directories"]!.ToJsonString());
    }

    private static Task<Reply> EnterAsync(TestHost host, string userName, string password) => PostAsync(host, new JsonObject { ["userName"] = userName, ["password"] = password, ["session"] = "token" });

    private static Task<Reply> PostAsync(TestHost host, JsonObject body, string organisation = "iums") => host.At(organisation).Nobody().PostAsync("/api/sign-in/directory", body.ToJsonString());

    private static Visitor Visitor(TestHost host, Reply answer) => new(host.Client, "iums", null, (string)answer.Is(HttpStatusCode.OK).Json["accessToken"]!);

    private static async Task<Account> AccountAsync(TestHost host, Reply answer) =>
        (await host.Services.GetRequiredService<AccountStore>().ReadAsync("iums", Guid.Parse((string)answer.Is(HttpStatusCode.OK).Json["person"]!["id"]!)))!;

    private static IEnumerable<(Role Role, string? Unit)> Posts(Account account, TestHost host) =>
        account.State.Appointments.Where(post => post.CountsAt(NodaTime.Instant.FromDateTimeOffset(host.Clock.GetUtcNow()))).Select(post => (post.Role, post.Unit)).Order();
}
