using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Testing;
using static ServiceDesk.Api.Tests.Accounts.Tenure.University;

namespace ServiceDesk.Api.Tests.Accounts.Tenure;

[Collection(ApiTest.Name)]
public sealed class TenureTests(HostFixture fixture)
{
    private const string Anew = "another sentence of mine";

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
    [Seed("Q-18")]
    public async Task Whose_number_it_is_cannot_be_tried_out()
    {
        await using var university = await OpenAsync(fixture);
        var maryam = university.Visitor();
        var begun = (await IdentityAsync(maryam, await MaryamAsync(maryam))).Is(HttpStatusCode.Created);

        for (var number = 0; number < 9; number++)
            Assert.Equal("mobile_not_yours", (await RequestAsync(maryam, begun, Form($"0935123456{number}"))).Is(HttpStatusCode.Conflict).Code);
        Assert.Equal("too_many_attempts", (await RequestAsync(maryam, begun, Form())).Is(HttpStatusCode.TooManyRequests).Code);
        university.Host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("registration_void", (await RequestAsync(maryam, begun, Form())).Is(HttpStatusCode.Gone).Code);
    }

    /// <summary>A number that is given up is given to somebody else in time, who must not come in by it.</summary>
    [PostgresFact(Timeout = 90_000)]
    [Seed("Q-18", "Q-31")]
    public async Task Who_begins_again_with_another_number_is_known_by_that_one_alone()
    {
        await using var university = await OpenAsync(fixture);
        var reza = university.Visitor();
        var until = (DateTimeOffset)(await RegisterAsync(reza, await RezaAsync(reza), Form("09351234567"))).Json["until"]!;
        university.Host.Clock.Advance(until - university.Host.Clock.GetUtcNow());
        university.Write("mobile-owners", "code,mobile", "0076229645,09357654321");
        await RegisterAsync(reza, await RezaAsync(reza), Form("09357654321"));

        var accounts = university.Host.Services.GetRequiredService<AccountStore>();
        Assert.Null(await accounts.FindAsync("ikiu", new AccountIdentity(IdentityKind.Mobile, "+989351234567")));
        var account = await accounts.FindAsync("ikiu", new AccountIdentity(IdentityKind.Mobile, "+989357654321"));
        Assert.Equal("+989357654321", account!.State.VerifiedMobile);
        Assert.True(account.State.IsKnownBy(new AccountIdentity(IdentityKind.NationalCode, "0076229645")));
    }

    [PostgresFact(Timeout = 90_000)]
    [Seed("Q-17", "Q-34")]
    public async Task A_forgotten_password_is_set_anew_at_the_door_of_national_codes_with_code_and_number()
    {
        await using var university = await OpenAsync(fixture);
        var maryam = university.Visitor();
        await RegisterAsync(maryam, await MaryamAsync(maryam), Form());
        (await SignInAsync(maryam, "0012345679")).Is(HttpStatusCode.OK);
        var visitor = university.Visitor();
        var before = await CodesAsync(visitor, "+989121234567");

        // Neither another's number nor another's code is told from the right ones; the code goes to the person's telephone alone.
        var stranger = (await AskAsync("0012345679", "09351234567")).Is(HttpStatusCode.Accepted);
        var asked = (await AskAsync("0012345679", "09121234567")).Is(HttpStatusCode.Accepted);
        Assert.Equal(stranger.Json.AsObject().Select(member => member.Key), asked.Json.AsObject().Select(member => member.Key));
        var code = await visitor.ReceiveAsync("+989121234567", before);
        Assert.Equal("wrong_code", (await ResetAsync(stranger, code)).Is(HttpStatusCode.BadRequest).Code);
        (await ResetAsync(asked, code)).Is(HttpStatusCode.NoContent);

        (await TenureAsync(maryam)).Is(HttpStatusCode.Unauthorized);
        Assert.Equal("wrong_credentials", (await SignInAsync(visitor, "0012345679")).Is(HttpStatusCode.Unauthorized).Code);
        (await SignInAsync(visitor, "0012345679", Anew)).Is(HttpStatusCode.OK);
        Assert.Equal(0, await CodesAsync(visitor, "+989351234567"));

        async Task<Reply> AskAsync(string userName, string mobile) => await PostAsync(visitor, "/api/password-resets", new JsonObject
        {
            ["door"] = "national-code",
            ["userName"] = userName,
            ["mobile"] = mobile,
            ["proof"] = await visitor.WorkAsync(),
        });

        Task<Reply> ResetAsync(Reply sent, string with) =>
            PostAsync(visitor, $"/api/password-resets/{DoorVisitor.ChallengeOf(sent)}/verify", new JsonObject { ["code"] = with, ["password"] = Anew });
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
