using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.People;

/// <summary>Deputies over HTTP: named by a head, acting on their behalf, refused at once when it is over, in every process.</summary>
public sealed class DeputyTests(HostFixture fixture) : PeopleTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task What_a_deputy_does_says_on_whose_behalf_and_the_citizen_sees_role_and_unit()
    {
        await using var host = await StartAsync();
        var (head, deputy, post) = await StaffAsync(host);
        await NameAsync(host, head, deputy, post, host.Clock.GetUtcNow().AddDays(3));
        var (maryam, letter, approved) = await LetterAsync(host);

        var session = await EnterAsync(host, deputy);
        (await ActAsync(session, letter.Id, "reply", approved.Version, """{"text":"انجام شد.","final":true}""")).Is(HttpStatusCode.OK);

        var message = await maryam.PostAsync("/graphql", new JsonObject { ["query"] = $"{{ request(id: \"{letter.Id}\") {{ messages {{ authorName authorRole authorUnit {{ key }} }} }} }}" }.ToJsonString());
        var shown = message.Json["data"]!["request"]!["messages"]![0]!;
        Assert.Equal(("علی احمدی", "HEAD", "it"), ((string?)shown["authorName"], (string?)shown["authorRole"], (string?)shown["authorUnit"]!["key"]));
        Assert.DoesNotContain("حسن رحیمی", message.Text);

        var auditor = await host.At("kaums").SignInAsync("auditor", "auditor");
        var entry = await ToldAsync(host, auditor, letter.Id, "request_replied");
        Assert.Equal(
            ($"{head}", "حسن رحیمی", "«علی احمدی» (رئیس واحد، به نیابت از «حسن رحیمی») پاسخ نهایی را داد.", "«علی احمدی» (head, on behalf of «حسن رحیمی») gave the final answer."),
            ((string?)entry["onBehalfOf"], (string?)entry["onBehalfOfName"], (string?)entry["words"]!["fa"], (string?)entry["words"]!["en"]));
        await using var headers = host.Store.DataSource.CreateCommand($"select headers->>'on_behalf_of', headers->>'appointment' from mt_events where stream_id = '{letter.Id}' and type = 'request_replied'");
        await using var row = await headers.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal(($"{head}", (string?)entry["appointment"]), (row.GetString(0), row.GetString(1)));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_deputy_whose_time_is_over_is_refused_in_mid_session_in_every_process()
    {
        await using var host = await StartAsync();
        await using var other = await StartAsync(host.ConnectionString);
        var (head, deputy, post) = await StaffAsync(host);
        await NameAsync(host, head, deputy, post, host.Clock.GetUtcNow().AddHours(1));
        var (_, letter, approved) = await LetterAsync(host);
        var session = await EnterAsync(host, deputy);
        var elsewhere = session with { Client = other.Client };
        (await ActAsync(session, letter.Id, "notes", approved.Version, """{"text":"یک"}""")).Is(HttpStatusCode.OK);
        (await ActAsync(elsewhere, letter.Id, "notes", approved.Version + 1, """{"text":"دو"}""")).Is(HttpStatusCode.OK);

        // Used in between, so that the session itself goes on.
        host.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal($"{deputy}", await session.IdAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal($"{deputy}", await session.IdAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        other.Clock.Advance(TimeSpan.FromMinutes(61));

        (await ActAsync(session, letter.Id, "notes", approved.Version + 2, """{"text":"سه"}""")).IsProblem(404, "request_not_found");
        (await ActAsync(elsewhere, letter.Id, "notes", approved.Version + 2, """{"text":"سه"}""")).IsProblem(404, "request_not_found");
        Assert.Equal($"{deputy}", await session.IdAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_deputy_who_is_ended_early_or_whose_heads_post_is_ended_is_refused_at_once()
    {
        await using var host = await StartAsync();
        await using var other = await StartAsync(host.ConnectionString);
        var (head, deputy, post) = await StaffAsync(host);
        var (_, letter, approved) = await LetterAsync(host);
        var (ofHead, session) = (await EnterAsync(host, head), await EnterAsync(other, deputy));

        var named = await NameAsync(host, head, deputy, post, host.Clock.GetUtcNow().AddDays(3));
        (await ActAsync(session, letter.Id, "notes", approved.Version, """{"text":"یک"}""")).Is(HttpStatusCode.OK);
        (await ofHead.PostAsync($"/api/deputies/{named}/end", """{"reason":"برگشتم"}""")).Is(HttpStatusCode.OK);
        (await ActAsync(session, letter.Id, "notes", approved.Version + 1, """{"text":"دو"}""")).IsProblem(404, "request_not_found");

        await NameAsync(host, head, deputy, post, host.Clock.GetUtcNow().AddDays(3));
        (await ActAsync(session, letter.Id, "notes", approved.Version + 1, """{"text":"دو"}""")).Is(HttpStatusCode.OK);
        var administrator = await host.At("kaums").SignInAsync("admin", "administrator");
        (await administrator.PostAsync($"/api/people/{head}/appointments/{post}/end", "{}")).Is(HttpStatusCode.OK);
        (await ActAsync(session, letter.Id, "notes", approved.Version + 2, """{"text":"سه"}""")).IsProblem(404, "request_not_found");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_deputy_names_no_deputy_and_a_head_names_neither_themselves_nor_a_stranger()
    {
        await using var host = await StartAsync();
        var (head, deputy, post) = await StaffAsync(host);
        var ofHead = await EnterAsync(host, head);
        var until = host.Clock.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd");
        Assert.Equal(["deputy yourself"], (await NameAsync(ofHead, head, post, until)).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["deputy unknown_staff"], (await NameAsync(ofHead, await OpenAsync(host, "شهروند"), post, until)).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["deputy unknown_staff"], (await NameAsync(ofHead, await OpenAsync(host, "دیگری", "kerman"), post, until)).IsProblem(400, "invalid_command").Errors);

        var named = await NameAsync(host, head, deputy, post, host.Clock.GetUtcNow().AddDays(3));
        var ofDeputy = await EnterAsync(host, deputy);
        (await NameAsync(ofDeputy, head, named, until)).IsProblem(403, "not_your_role");
        var standing = (await GetAsync(ofDeputy, "/api/deputies")).Is(HttpStatusCode.OK).Json;
        Assert.Equal($"{head}", (string?)standing["standingIn"]![0]!["onBehalfOf"]!["id"]);
        Assert.Equal("علی احمدی", (string?)(await GetAsync(ofHead, "/api/deputies")).Json["deputies"]![0]!["deputy"]!["name"]);
        Assert.Equal(["علی احمدی"], (await GetAsync(ofHead, "/api/staff?text=احمدي")).Is(HttpStatusCode.OK).Json["staff"]!.AsArray().Select(member => (string?)member!["name"]));
    }

    /// <summary>A head of the unit it, and an expert of another unit who will stand in.</summary>
    private static async Task<(Guid Head, Guid Deputy, Guid Post)> StaffAsync(TestHost host)
    {
        var (head, deputy) = (await OpenAsync(host, "حسن رحیمی"), await OpenAsync(host, "علی احمدی"));
        await AppointAsync(host, deputy, "expert", "education");
        return (head, deputy, await AppointAsync(host, head, "head", "it"));
    }

    private static async Task<Guid> NameAsync(TestHost host, Guid head, Guid deputy, Guid post, DateTimeOffset until)
    {
        var reply = (await NameAsync(await EnterAsync(host, head), deputy, post, until.ToString("yyyy-MM-ddTHH:mm:ssZ"))).Is(HttpStatusCode.OK);
        return (Guid)reply.Json["deputies"]!.AsArray()[^1]!["id"]!;
    }

    private static Task<Reply> NameAsync(Visitor head, Guid deputy, Guid post, string until) =>
        head.PostAsync("/api/deputies", new JsonObject { ["appointment"] = $"{post}", ["deputy"] = $"{deputy}", ["until"] = until, ["reason"] = "مرخصی" }.ToJsonString());

    private static async Task<(Member Maryam, Reply Letter, Reply Approved)> LetterAsync(TestHost host)
    {
        var maryam = await host.At("kaums").SignInAsync("maryam");
        var letter = (await maryam.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        var approver = await host.At("kaums").SignInAsync("approver", "approver");
        return (maryam, letter, await approver.DoneAsync("approve", letter, """{"letterNumber":"1/2","letterDate":"2022-04-25","officeTrackingNumber":"12"}"""));
    }

    private static Task<Reply> ActAsync(Visitor session, string request, string act, long version, string body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, $"/kaums/api/requests/{request}/{act}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        message.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return session.SendAsync(message);
    }

    /// <summary>An entry of the audit trail, which follows the events.</summary>
    private static async Task<JsonNode> ToldAsync(TestHost host, Member auditor, string request, string type)
    {
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));
        var query = $"{{ auditTrail(requestId: \"{request}\") {{ nodes {{ type onBehalfOf onBehalfOfName appointment words {{ fa en }} }} }} }}";
        var reply = (await auditor.PostAsync("/graphql", new JsonObject { ["query"] = query }.ToJsonString())).Is(HttpStatusCode.OK);
        return reply.Json["data"]!["auditTrail"]!["nodes"]!.AsArray().Single(entry => (string?)entry!["type"] == type)!;
    }
}
