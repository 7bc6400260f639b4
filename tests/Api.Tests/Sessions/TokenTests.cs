using System.Net;
using System.Text;
using ServiceDesk.Api.Tests.Files;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>Tokens that people make for programs, and what each scope opens.</summary>
public sealed class TokenTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Mutation = """{"query":"mutation { submit(input: { service: \"letter\", subject: \"x\" }) { __typename } }"}""";

    private readonly Guid sara = Guid.CreateVersion7();

    [PostgresFact(Timeout = 60_000)]
    public async Task A_scope_opens_what_it_names_and_nothing_else()
    {
        var host = await HostAsync();
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var acts = new Dictionary<string, Func<Visitor, Task<Reply>>>
        {
            ["read"] = program => program.GetAsync($"/api/requests/{Guid.NewGuid()}"),
            ["act"] = program => program.PostAsync("/api/requests", "{}"),
            ["files"] = program => program.GetAsync($"/api/files/{Guid.NewGuid()}"),
        };
        foreach (var scopes in new[] { new[] { "read" }, ["act"], ["files"], ["read", "act"], ["files", "act", "read"] })
        {
            var program = browser with { Cookie = null, Token = (string)(await MakeAsync(host, browser, "Archive", scopes)).Json["accessToken"]! };
            foreach (var (scope, act) in acts)
            {
                var reply = await act(program);
                Assert.True(reply.Code == "insufficient_scope" != scopes.Contains(scope), $"{string.Join(' ', scopes)}: {scope} {reply.Text}");
                if (!scopes.Contains(scope))
                    Assert.Equal($"Bearer error=\"insufficient_scope\", scope=\"{scope}\"", reply.IsProblem(403, "insufficient_scope").Header("WWW-Authenticate"));
            }
            if (scopes.Contains("read"))
                Assert.Equal(sara.ToString(), await program.IdAsync());
            else
                (await program.MeAsync()).IsProblem(403, "insufficient_scope");
            var mutation = await program.PostAsync("/graphql", Mutation);
            Assert.Equal(!scopes.Contains("read") || !scopes.Contains("act"), mutation.Text.Contains("insufficient_scope", StringComparison.Ordinal));
            // Nothing that is about the person themselves is open to programs.
            foreach (var own in new[] { "/api/sessions", "/api/tokens" })
                (await program.GetAsync(own)).IsProblem(403, "insufficient_scope");
            (await program.PostAsync("/api/sign-out", "")).IsProblem(403, "insufficient_scope");
            (await program.PostAsync("/api/tokens", "{}")).IsProblem(403, "insufficient_scope");
        }
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_program_uploads_and_submits_as_its_person()
    {
        var host = await HostAsync();
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var program = browser with { Cookie = null, Token = (string)(await MakeAsync(host, browser, "Archive", ["act", "files"])).Json["accessToken"]! };
        var upload = new HttpRequestMessage(HttpMethod.Post, "/kaums/api/files") { Content = new ByteArrayContent(SampleFiles.Pdf()) };
        upload.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"a.pdf\"");
        var file = (await program.SendAsync(upload)).Is(HttpStatusCode.Created).Id;
        var request = (await program.PostAsync("/api/requests", Letters.Kaums.Replace("\"service\"", $"\"bodyFile\":\"{file}\",\"service\""))).Is(HttpStatusCode.Created);
        Assert.Equal(Guid.Parse(request.Id).ToString(), (await browser.GetAsync($"/api/requests/{request.Id}")).Is(HttpStatusCode.OK).Id);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task It_is_told_once_listed_and_ended_by_its_person_alone()
    {
        var host = await HostAsync();
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var made = await MakeAsync(host, browser, "بایگانی", ["read"]);
        var program = browser with { Cookie = null, Token = (string)made.Json["accessToken"]! };
        var listed = Assert.Single((await browser.GetAsync("/api/tokens")).Is(HttpStatusCode.OK).Json.AsArray())!;
        Assert.Equal((made.Id, "بایگانی", "[\"read\"]"), ((string)listed["id"]!, (string)listed["title"]!, listed["scopes"]!.ToJsonString()));
        Assert.Null(listed["accessToken"]);
        Assert.Null(listed["lastSeenAt"]);
        var stranger = await TestDoor.EnterAsync(host.Client, "kaums", Guid.CreateVersion7());
        Assert.Empty((await stranger.GetAsync("/api/tokens")).Json.AsArray());
        (await stranger.DeleteAsync($"/api/tokens/{made.Id}")).IsProblem(404, "token_not_found");
        (await browser.DeleteAsync($"/api/tokens/{Guid.NewGuid()}")).IsProblem(404, "token_not_found");
        Assert.Equal(sara.ToString(), await program.IdAsync());
        (await browser.DeleteAsync($"/api/tokens/{made.Id}")).Is(HttpStatusCode.NoContent);
        (await program.MeAsync()).IsProblem(401, "not_signed_in");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task It_outlives_its_sign_in_and_ends_with_its_last_day()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: TestDoor.Add);
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var program = browser with { Cookie = null, Token = (string)(await MakeAsync(host, browser, "Archive", ["read"], days: 3)).Json["accessToken"]! };
        (await browser.PostAsync("/api/sign-out", "")).Is(HttpStatusCode.NoContent);
        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(sara.ToString(), await program.IdAsync());
        host.Clock.Advance(TimeSpan.FromDays(2));
        (await program.MeAsync()).IsProblem(401, "not_signed_in");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task In_the_database_stands_nothing_that_opens_anything()
    {
        var host = await HostAsync();
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        var token = (string)(await MakeAsync(host, browser, "Archive", ["read"])).Json["accessToken"]!;
        await using var command = host.Store.DataSource.CreateCommand("select string_agg(s::text, ' ') from sign_in_session s");
        var rows = (string)(await command.ExecuteScalarAsync())!;
        Assert.DoesNotContain(token[4..40], rows);
        Assert.DoesNotContain(browser.Cookie!.Split('=')[1][..40], rows);
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("""{}""", "title required", "scopes required", "lastDay required")]
    [InlineData("""{"title":"x","scopes":[],"lastDay":"2020-01-01"}""", "scopes required", "lastDay is_over")]
    [InlineData("""{"title":"x","scopes":["read","everything","read"],"lastDay":"2999-01-01"}""", "scopes[1] unknown_choice", "scopes[2] repeated", "lastDay lasts_too_long")]
    [InlineData("""{"title":"x\u0000","scopes":[null],"lastDay":"soon"}""", "title forbidden_character", "scopes[0] unknown_choice", "lastDay invalid_date")]
    [InlineData("""{"title":"x","scopes":["read"],"lastDay":"2026-01-01","person":"other"}""", "person unknown_member")]
    public async Task What_is_wrong_is_said(string json, params string[] errors)
    {
        var host = await HostAsync();
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        Assert.Equal(errors.Order(), (await browser.PostAsync("/api/tokens", json)).IsProblem(400, "invalid_command").Errors.Order());
        Assert.Empty((await browser.GetAsync("/api/tokens")).Json.AsArray());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Of_tokens_a_person_has_fifty_at_most_and_a_token_of_Development_makes_none()
    {
        var host = await HostAsync();
        var browser = await TestDoor.EnterAsync(host.Client, "kaums", sara);
        for (var made = 0; made < 50; made++)
            await MakeAsync(host, browser, $"{made}", ["read"]);
        (await browser.PostAsync("/api/tokens", Body(host, "x", ["read"], 1))).IsProblem(409, "too_many_tokens");
        (await (await host.At("kaums").SignInAsync("sara")).PostAsync("/api/tokens", Body(host, "x", ["read"], 1))).IsProblem(403, "no_account");
    }

    private static async Task<Reply> MakeAsync(TestHost host, Visitor browser, string title, string[] scopes, int days = 9) =>
        (await browser.PostAsync("/api/tokens", Body(host, title, scopes, days))).Is(HttpStatusCode.Created);

    private static string Body(TestHost host, string title, string[] scopes, int days) =>
        new StringBuilder($"{{\"title\":\"{title}\",\"scopes\":[").AppendJoin(',', scopes.Select(scope => $"\"{scope}\"")).Append($"],\"lastDay\":\"{host.Clock.GetUtcNow().AddDays(days):yyyy-MM-dd}\"}}").ToString();
}
