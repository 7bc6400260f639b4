using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;
using static ServiceDesk.Api.Tests.Accounts.Tenure.University;

namespace ServiceDesk.Api.Tests.Accounts.Tenure;

[Collection(ApiTest.Name)]
public sealed class TenureTests(HostFixture fixture)
{
    [PostgresFact(Timeout = 120_000)]
    [Seed("Q-31", "Q-40", "X-12")]
    public async Task An_account_that_nobody_made_permanent_ends_after_reminders_and_its_person_begins_again_with_all_requests()
    {
        await using var university = await OpenAsync(fixture);
        var reza = university.Visitor();
        var created = await RegisterAsync(reza, await RezaAsync(reza), Form("09351234567"));
        var until = (DateTimeOffset)created.Json["until"]!;
        (await SignInAsync(reza, "0076229645")).Is(HttpStatusCode.OK);
        (await PostAsync(reza, "/api/requests", new JsonObject
        {
            ["service"] = "code-not-received",
            ["unit"] = "software-office",
            ["senderName"] = "رضا محمدی",
            ["senderKind"] = "natural",
            ["subject"] = "موضوع",
            ["body"] = "متن",
            ["fields"] = new JsonObject { ["mobile"] = "09351234567" },
        })).Is(HttpStatusCode.Created);

        // A week before, a day before, each once.
        var messages = await CodesAsync(reza, "+989351234567");
        Assert.Equal((0, 0), await university.LookAfterAsync());
        university.Host.Clock.Advance(until - university.Host.Clock.GetUtcNow() - TimeSpan.FromDays(6.5));
        Assert.Equal((0, 1), await university.LookAfterAsync());
        Assert.Equal((0, 0), await university.LookAfterAsync());
        university.Host.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal((0, 1), await university.LookAfterAsync());
        Assert.Equal((0, 0), await university.LookAfterAsync());

        // The end: sign-in is refused, and told so only to whoever knows the password.
        university.Host.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromMinutes(5));
        (await SignInAsync(reza, "0076229645")).Is(HttpStatusCode.OK);
        university.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("wrong_credentials", (await SignInAsync(university.Visitor(), "0076229645", "another sentence")).Is(HttpStatusCode.Unauthorized).Code);
        Assert.Equal("account_expired", (await SignInAsync(university.Visitor(), "0076229645")).Is(HttpStatusCode.Forbidden).Code);
        Assert.Equal("account_expired", (await PermanentAsync(reza, "no", "reza")).Is(HttpStatusCode.Conflict).Code);
        Assert.Equal((1, 0), await university.LookAfterAsync());
        Assert.Equal((0, 0), await university.LookAfterAsync());
        (await TenureAsync(reza)).Is(HttpStatusCode.Unauthorized);
        Assert.Equal("account_expired", (await SignInAsync(university.Visitor(), "0076229645")).Is(HttpStatusCode.Forbidden).Code);

        // Anew, with the same account.
        var again = university.Visitor();
        var anew = await RegisterAsync(again, await RezaAsync(again), Form("09351234567"));
        Assert.Equal((string?)created.Json["person"]!["id"], (string?)anew.Json["person"]!["id"]);
        (await SignInAsync(again, "0076229645")).Is(HttpStatusCode.OK);
        var mine = (await PostAsync(again, "/graphql", new JsonObject { ["query"] = "{ myRequests { nodes { subject } } }" })).Is(HttpStatusCode.OK).Json;
        Assert.Equal("موضوع", (string?)mine["data"]!["myRequests"]!["nodes"]![0]!["subject"]);
        Assert.True(await CodesAsync(again, "+989351234567") > messages);
    }

    [PostgresFact(Timeout = 90_000)]
    [Seed("Q-38")]
    public async Task An_admitted_applicant_gets_the_permanent_account_once_they_study_and_have_synchronised()
    {
        await using var university = await OpenAsync(fixture);
        var maryam = university.Visitor();
        var identity = await MaryamAsync(maryam);
        identity["audience"] = "admitted";
        await RegisterAsync(maryam, identity, Form());
        (await SignInAsync(maryam, "0012345679")).Is(HttpStatusCode.OK);

        var refused = (await PermanentAsync(maryam, "no", "m.akbari")).Is(HttpStatusCode.Conflict);
        Assert.Equal("standing_not_reached", refused.Code);
        university.Write("students", "code,standing", "0012345679,مشغول به تحصیل");
        Assert.Equal("standing_not_reached", (await PermanentAsync(maryam, "no", "m.akbari")).Is(HttpStatusCode.Conflict).Code);
        university.TakeAway("students");
        Assert.Equal("registry_unavailable", (await PostAsync(maryam, "/api/account/tenure/synchronise")).Is(HttpStatusCode.ServiceUnavailable).Code);
        university.Write("students", "code,standing", "0012345679,مشغول به تحصیل");
        Assert.Equal("مشغول به تحصیل", (string?)(await PostAsync(maryam, "/api/account/tenure/synchronise")).Is(HttpStatusCode.OK).Json["standing"]);
        Assert.Equal("permanent", (string?)(await PermanentAsync(maryam, "no", "m.akbari")).Is(HttpStatusCode.OK).Json["stage"]);
    }

    [PostgresFact(Timeout = 90_000)]
    [Seed("Q-36")]
    public async Task Of_two_who_choose_one_name_at_the_same_time_one_has_it()
    {
        await using var university = await OpenAsync(fixture);
        var (maryam, reza) = (university.Visitor(), university.Visitor());
        await RegisterAsync(maryam, await MaryamAsync(maryam), Form());
        await RegisterAsync(reza, await RezaAsync(reza), Form("09351234567"));
        (await SignInAsync(maryam, "0012345679")).Is(HttpStatusCode.OK);
        (await SignInAsync(reza, "0076229645")).Is(HttpStatusCode.OK);

        var replies = await Task.WhenAll(PermanentAsync(maryam, "no", "office"), PermanentAsync(reza, "no", "Office"));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.Equal("identity_taken", Assert.Single(replies, reply => reply.Status == HttpStatusCode.Conflict).Code);
    }

    [PostgresFact(Timeout = 90_000)]
    [Seed("Q-41")]
    public async Task Where_the_organisation_says_so_a_units_staff_decide_on_permanent_accounts()
    {
        await using var university = await OpenAsync(fixture, definition =>
        {
            definition["doors"]![0]!["registration"]!["approvalUnit"] = "software-office";
            return definition;
        });
        var maryam = university.Visitor();
        var created = await RegisterAsync(maryam, await MaryamAsync(maryam), Form());
        (await SignInAsync(maryam, "0012345679")).Is(HttpStatusCode.OK);
        var waiting = (await PermanentAsync(maryam, "no", "m.akbari")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(("permanentRequested", "درخواست اکانت دائم شما ثبت شده و در حال بررسی است."), ((string?)waiting["stage"], (string?)waiting["banner"]));

        var expert = await university.Host.At("ikiu").SignInAsync("expert", "expert:software-office");
        var auditor = await university.Host.At("ikiu").SignInAsync("auditor", "auditor");
        var path = $"/api/accounts/permanent/{(string)created.Json["person"]!["id"]!}";
        Assert.Equal(HttpStatusCode.Forbidden, (await ListAsync(auditor)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.PostAsync($"{path}/grant", "{}")).Status);
        var listed = (await ListAsync(expert)).Is(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(("مریم اکبری", "m.akbari"), ((string?)listed[0]!["name"], (string?)listed[0]!["userName"]));

        Assert.Equal("invalid_command", (await expert.PostAsync($"{path}/refuse", "{}")).Is(HttpStatusCode.BadRequest).Code);
        (await expert.PostAsync($"{path}/refuse", """{"reason":"نام دیگری برگزینید."}""")).Is(HttpStatusCode.OK);
        Assert.Equal("نام دیگری برگزینید.", (string?)(await TenureAsync(maryam)).Is(HttpStatusCode.OK).Json["refusedFor"]);
        Assert.Equal("permanent_not_requested", (await expert.PostAsync($"{path}/grant", "{}")).Is(HttpStatusCode.Conflict).Code);
        (await PermanentAsync(maryam, "no", "maryam")).Is(HttpStatusCode.OK);
        (await expert.PostAsync($"{path}/grant", "{}")).Is(HttpStatusCode.OK);
        Assert.Equal("permanent", (string?)(await TenureAsync(maryam)).Is(HttpStatusCode.OK).Json["stage"]);
        Assert.Equal("account_not_found", (await expert.PostAsync($"/api/accounts/permanent/{Guid.NewGuid()}/grant", "{}")).Is(HttpStatusCode.NotFound).Code);
    }

    private static Task<Reply> ListAsync(Member member) => member.SendAsync(new HttpRequestMessage(HttpMethod.Get, member.Path("/api/accounts/permanent")));
}
