using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Expiry;
using ServiceDesk.Api.Tests.Definitions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Processes;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>Signing in by a one-time code to a mobile number.</summary>
public sealed class MobileCodeTests(HostFixture fixture) : ApiTest(fixture)
{
    [Seed("K-03"), Seed("K-05"), Seed("K-06"), Seed("K-08"), Seed("F-14")]
    [PostgresFact(Timeout = 60_000)]
    public async Task A_number_and_the_code_that_comes_to_it_sign_in()
    {
        var visitor = await VisitorAsync("kaums");
        var (sent, code) = await visitor.AskAndReceiveAsync("+989130000001");

        var entered = (await visitor.VerifyAsync(sent, code)).Is(HttpStatusCode.OK);

        Assert.Equal("09130000001", (string?)entered.Json["person"]!["name"]);
        var mine = (await visitor.SendAsync(HttpMethod.Post, "/graphql", """{"query":"{ myRequests { totalCount } }"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(0, (int)mine.Json["data"]!["myRequests"]!["totalCount"]!);
        Assert.Contains(visitor.Cookies.Keys, name => name == "__Host-session-kaums");
        Assert.DoesNotContain(visitor.Cookies.Keys, name => name.StartsWith("__Host-code-", StringComparison.Ordinal));
    }

    [Seed("K-07")]
    [PostgresFact(Timeout = 60_000)]
    public async Task The_same_number_is_the_same_person_however_it_is_written()
    {
        var people = new List<string>();
        foreach (var written in (string[])["09130000002", "+98 913 000 0002", "۰۰۹۸۹۱۳۰۰۰۰۰۰۲", "٩١٣٠٠٠٠٠٠٢"])
        {
            var visitor = await VisitorAsync("kaums");
            var sent = (await visitor.AskAsync(written)).Is(HttpStatusCode.Accepted);
            var entered = (await visitor.VerifyAsync(sent, await visitor.ReceiveAsync("+989130000002", people.Count), "token")).Is(HttpStatusCode.OK);
            Assert.NotEmpty((string)entered.Json["accessToken"]!);
            people.Add((string)entered.Json["person"]!["id"]!);
        }
        Assert.Single(people.Distinct());
        var account = await (await HostAsync()).Services.GetRequiredService<AccountStore>().FindAsync("kaums", new AccountIdentity(IdentityKind.Mobile, "+989130000002"));
        Assert.Equal(people[0], account!.State.Id);
    }

    [Seed("F-30")]
    [PostgresFact(Timeout = 60_000)]
    public async Task Who_comes_again_with_the_same_number_follows_what_they_submitted()
    {
        var host = await HostAsync();
        var submitted = (await (await EnterAsync(0)).SubmitAsync(Letters.Faragostar)).Is(HttpStatusCode.Created);
        var mine = (await (await EnterAsync(1)).PostAsync("/graphql", """{"query":"{ myRequests { nodes { id } } }"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(submitted.Id, (string?)Assert.Single(mine.Json["data"]!["myRequests"]!["nodes"]!.AsArray())!["id"]);

        async Task<Member> EnterAsync(int codesBefore)
        {
            var visitor = await VisitorAsync("faragostar");
            var sent = (await visitor.AskAsync("09130000030")).Is(HttpStatusCode.Accepted);
            var entered = (await visitor.VerifyAsync(sent, await visitor.ReceiveAsync("+989130000030", codesBefore), "token")).Is(HttpStatusCode.OK);
            return new Member(host.Client, "faragostar", (string)entered.Json["accessToken"]!);
        }
    }

    [Seed("F-07"), Seed("F-12"), Seed("F-13"), Seed("X-02")]
    [PostgresTheory(Timeout = 60_000)]
    [InlineData("faragostar", 5, "fa", "۵ دقیقه")]
    [InlineData("faragostar", 5, "en", "valid for 5 minutes")]
    [InlineData("kaums", 6, "fa", "۵ دقیقه")]
    public async Task The_message_has_a_code_of_the_doors_length_and_says_how_long_it_is_taken(string organisation, int length, string language, string validity)
    {
        var visitor = new DoorVisitor(await HostAsync(), organisation) { Language = language };
        var number = $"+98913000{organisation.Length:00}{(language == "fa" ? 10 : 11)}";
        var sent = (await visitor.AskAsync(number)).Is(HttpStatusCode.Accepted);
        var text = await visitor.MessageAsync(number);
        Assert.Contains(validity, text);
        Assert.Equal(length, DoorVisitor.CodeOf(text).Length);
        Assert.Equal(length, (int)sent.Json["codeLength"]!);
        Assert.InRange((int)sent.Json["validFor"]!, 298, 300);
    }

    [Seed("Q-26")]
    [PostgresFact(Timeout = 60_000)]
    public async Task The_number_is_shown_masked()
    {
        var sent = (await (await VisitorAsync("kaums")).AskAsync("09130000003")).Is(HttpStatusCode.Accepted);
        Assert.Equal("0913 XXXXXX", (string?)sent.Json["mobile"]);
    }

    [Seed("E-11")]
    [PostgresFact(Timeout = 60_000)]
    public async Task The_number_is_shown_whole_where_the_door_says_so()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        using var folder = new DefinitionFolder();
        var definition = DefinitionFolder.Read("kaums");
        definition["doors"]![0]!["showMobile"] = true;
        folder.Write("kaums.json", definition);
        await folder.ImportAsync(host);
        Assert.Equal("09130000017", (string?)(await new DoorVisitor(host, "kaums").AskAsync("+989130000017")).Is(HttpStatusCode.Accepted).Json["mobile"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_number_that_the_door_does_not_serve_is_told_so_and_gets_nothing()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        using var folder = new DefinitionFolder();
        var definition = DefinitionFolder.Read("kaums");
        definition["doors"]![0]!["prefixes"] = new JsonArray("+98912");
        folder.Write("kaums.json", definition);
        await folder.ImportAsync(host);
        var visitor = new DoorVisitor(host, "kaums");

        var refused = (await visitor.AskAsync("09130000018")).Is(HttpStatusCode.BadRequest);

        Assert.Equal(("mobile", "mobile_not_served"), ((string?)refused.Json["errors"]![0]!["field"], (string?)refused.Json["errors"]![0]!["code"]));
        await using var challenges = host.Store.DataSource.CreateCommand("select count(*) from code_challenge");
        Assert.Equal(0L, await challenges.ExecuteScalarAsync());
        (await visitor.AskAsync("09120000018")).Is(HttpStatusCode.Accepted);
        Assert.Equal(1L, await challenges.ExecuteScalarAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Digits_of_the_code_may_be_Persian_and_stand_apart()
    {
        var visitor = await VisitorAsync("kaums");
        var (sent, code) = await visitor.AskAndReceiveAsync("+989130000004");
        var typed = string.Concat(code.Select(digit => (char)(digit - '0' + '۰'))).Insert(3, " ");
        (await visitor.VerifyAsync(sent, typed)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Of_a_hundred_at_the_same_time_with_the_right_code_one_comes_in()
    {
        var visitor = await VisitorAsync("kaums");
        var (sent, code) = await visitor.AskAndReceiveAsync("+989130000005");
        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => visitor.Copy().VerifyAsync(sent, code)));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.OK), reply => reply.IsProblem(410, "code_void"));
    }

    [Seed("X-02")]
    [PostgresFact(Timeout = 60_000)]
    public async Task Three_tries_are_counted_also_at_the_same_time_and_then_the_right_code_is_worth_nothing()
    {
        var visitor = await VisitorAsync("kaums");
        var (sent, code) = await visitor.AskAndReceiveAsync("+989130000006");
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.Copy().VerifyAsync(sent, Wrong(code))));
        var wrong = replies.Where(reply => reply.Code == "wrong_code").ToList();
        Assert.Equal(["0", "1", "2"], wrong.Select(reply => (string)reply.Json["errors"]![0]!["left"]!).Order());
        Assert.All(replies.Except(wrong), reply => reply.IsProblem(410, "code_void"));
        (await visitor.VerifyAsync(sent, code)).IsProblem(410, "code_void");
        (await visitor.ResendAsync(sent)).IsProblem(410, "code_void");
    }

    [Seed("F-12")]
    [PostgresFact(Timeout = 60_000)]
    public async Task After_five_minutes_a_code_is_worth_nothing()
    {
        var host = await HostAsync();
        var visitor = await VisitorAsync("faragostar");
        var (sent, code) = await visitor.AskAndReceiveAsync("+989130000007");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await visitor.VerifyAsync(sent, code)).IsProblem(410, "code_void");
    }

    [Seed("Q-28"), Seed("X-02")]
    [PostgresFact(Timeout = 60_000)]
    public async Task Another_code_is_sent_after_a_wait_whose_seconds_are_told_and_the_first_is_worth_nothing_then()
    {
        var host = await HostAsync();
        var visitor = await VisitorAsync("kaums");
        var (sent, first) = await visitor.AskAndReceiveAsync("+989130000008");
        Assert.InRange((int)sent.Json["resendAfter"]!, 118, 120);
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.InRange(int.Parse((await visitor.ResendAsync(sent)).IsProblem(429, "resend_too_early").Header("Retry-After")!), 90, 109);
        Assert.InRange((int)(await visitor.SendAsync(HttpMethod.Get, $"/api/sign-in/mobile/{DoorVisitor.ChallengeOf(sent)}")).Is(HttpStatusCode.OK).Json["resendAfter"]!, 90, 109);
        host.Clock.Advance(TimeSpan.FromSeconds(109));

        var again = (await visitor.ResendAsync(sent)).Is(HttpStatusCode.Accepted);
        var second = await visitor.ReceiveAsync("+989130000008", after: 1);
        Assert.InRange((int)again.Json["validFor"]!, 298, 300);
        if (first != second)
            Assert.Equal("2", (string?)(await visitor.VerifyAsync(sent, first)).IsProblem(400, "wrong_code").Json["errors"]![0]!["left"]);
        (await visitor.VerifyAsync(sent, second)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Many_who_ask_for_another_code_at_the_same_time_get_one_and_a_challenge_sends_three()
    {
        var host = await HostAsync();
        var visitor = await VisitorAsync("kaums");
        var (sent, _) = await visitor.AskAndReceiveAsync("+989130000009");
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.Copy().ResendAsync(sent)));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Accepted);
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Null((await visitor.ResendAsync(sent)).Is(HttpStatusCode.Accepted).Json["resendAfter"]);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await visitor.ResendAsync(sent)).IsProblem(410, "code_void");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_code_is_worth_nothing_in_another_browser_or_at_another_organisation()
    {
        var visitor = await VisitorAsync("kaums");
        var (sent, code) = await visitor.AskAndReceiveAsync("+989130000010");
        (await (await VisitorAsync("kaums")).VerifyAsync(sent, code)).IsProblem(410, "code_void");
        (await visitor.At((await HostAsync()).Client, "faragostar").VerifyAsync(sent, code)).IsProblem(410, "code_void");
        // What others tried took none of its tries.
        (await visitor.VerifyAsync(sent, Wrong(code))).IsProblem(400, "wrong_code");
        (await visitor.VerifyAsync(sent, code)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Challenges_of_two_tabs_do_not_disturb_each_other()
    {
        var visitor = await VisitorAsync("kaums");
        var (one, first) = await visitor.AskAndReceiveAsync("+989130000011");
        var (other, second) = await visitor.AskAndReceiveAsync("+989130000012");
        (await visitor.VerifyAsync(one, first)).Is(HttpStatusCode.OK);
        (await visitor.VerifyAsync(other, second)).Is(HttpStatusCode.OK);
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("""{"proof":{}}""", "mobile required")]
    [InlineData("""{"mobile":"021 88"}""", "mobile invalid_mobile")]
    [InlineData("""{"mobile":"09130000013"}""", "proof required")]
    [InlineData("""{"mobile":"09130000013","proof":{"work":"bm90aGluZw=="}}""", "proof.work proof_void")]
    [InlineData("""{"mobile":"09130000013","proof":{"work":"%%%"}}""", "proof.work proof_void")]
    [InlineData("""{"mobile":"09130000013","proof":{"image":"x","answer":"y"}}""", "proof.image proof_void")]
    [InlineData("""{"mobile":"09130000013","door":"nowhere"}""", "door unknown_door")]
    [InlineData("""{"mobile":9130000013}""", "mobile wrong_type")]
    public async Task Bad_input_is_named_and_sends_nothing(string body, string error) =>
        Assert.Equal([error], (await (await VisitorAsync("kaums")).SendAsync(HttpMethod.Post, "/api/sign-in/mobile", body)).IsProblem(400, "invalid_command").Errors);

    [PostgresFact(Timeout = 60_000)]
    public async Task An_organisation_without_the_door_has_none() => Assert.Equal(
        ["door unknown_door"], (await (await VisitorAsync("iums")).SendAsync(HttpMethod.Post, "/api/sign-in/mobile", """{"mobile":"09130000013"}""")).IsProblem(400, "invalid_command").Errors);

    [PostgresFact(Timeout = 60_000)]
    public async Task A_bad_code_or_session_is_named_and_takes_no_try()
    {
        var visitor = await VisitorAsync("kaums");
        var (sent, code) = await visitor.AskAndReceiveAsync("+989130000014");
        Assert.Equal(["code required"], (await visitor.VerifyAsync(sent, " ")).IsProblem(400, "invalid_command").Errors);
        Assert.Equal(["session unknown_choice"], (await visitor.VerifyAsync(sent, code, "forever")).IsProblem(400, "invalid_command").Errors);
        (await visitor.SendAsync(HttpMethod.Post, "/api/sign-in/mobile/nothing/verify", """{"code":"1"}""")).IsProblem(410, "code_void");
        (await visitor.VerifyAsync(sent, code)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_challenge_goes_on_in_another_process_when_its_own_was_killed()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = await Fixture.CreateDatabaseAsync() };
        DoorVisitor visitor;
        Reply sent;
        string code;
        await using (var first = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0"))
        {
            using var client = new HttpClient { BaseAddress = first.Address };
            visitor = new DoorVisitor(client, "kaums");
            (sent, code) = await visitor.AskAndReceiveAsync("+989130000015");
            await first.KillAsync();
        }
        await using var next = await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0");
        using var again = new HttpClient { BaseAddress = next.Address };
        (await visitor.At(again, "kaums").VerifyAsync(sent, code)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Challenges_are_deleted_when_they_have_ended()
    {
        var host = await HostAsync();
        await (await VisitorAsync("kaums")).AskAsync("09130000016");
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.Services.GetRequiredService<ExpiredRows>().SweepAsync(default);
        await using var count = host.Store.DataSource.CreateCommand("select (select count(*) from code_challenge) + (select count(*) from spent_work)");
        Assert.Equal(0L, await count.ExecuteScalarAsync());
    }

    private static string Wrong(string code) => $"{(code[0] == '9' ? '0' : (char)(code[0] + 1))}{code[1..]}";

    private async Task<DoorVisitor> VisitorAsync(string organisation) => new(await HostAsync(), organisation);
}
