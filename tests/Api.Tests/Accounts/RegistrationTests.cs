using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Accounts;

/// <summary>Registration as Kerman's guide tells it, with every refusal on the way.</summary>
public sealed class RegistrationTests(HostFixture fixture) : AccountTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    [Seed("E-03"), Seed("E-05"), Seed("E-06"), Seed("E-07"), Seed("E-08"), Seed("E-09"), Seed("E-10"), Seed("E-11"), Seed("E-12")]
    public async Task Whoever_registers_gets_a_code_of_six_digits_and_signs_in_with_number_and_password()
    {
        var (visitor, mobile) = (await VisitorAsync(), NewMobile());

        var asked = await AskAsync(visitor, mobile);
        Assert.Equal("اعتبارسنجی شماره موبایل", (string)asked.Json["title"]!);
        Assert.Equal($"رضا محمدی عزیز کد اعتبارسنجی 6 رقمی به شماره موبایل {mobile} ارسال شد", (string)asked.Json["text"]!);
        var code = await visitor.ReceiveAsync(International(mobile));
        Assert.Equal(0, await AccountsOfAsync(mobile));
        (await SignInAsync(visitor, mobile, Password)).IsProblem(401, ProblemCodes.WrongCredentials);

        var done = (await VerifyAsync(visitor, asked, code)).Is(HttpStatusCode.Created);
        Assert.Equal("ثبت‌نام شما کامل شد. با همان شماره موبایل و رمز عبور وارد شوید.", (string)done.Json["text"]!);
        Assert.Equal(1, await AccountsOfAsync(mobile));
        Assert.Null(await IdAsync(visitor));

        var signedIn = (await SignInAsync(visitor, mobile, Password)).Is(HttpStatusCode.OK);
        Assert.Equal((string)done.Json["person"]!["id"]!, (string)signedIn.Json["person"]!["id"]!);
        Assert.Equal("رضا محمدی", (string)signedIn.Json["person"]!["name"]!);
        Assert.Equal((string)done.Json["person"]!["id"]!, await IdAsync(visitor));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-04"), Seed("E-09"), Seed("E-11")]
    public async Task The_door_welcomes_and_names_its_button_its_kinds_of_user_and_its_box_for_the_code()
    {
        var doors = await QueryAsync(await VisitorAsync(), "{ organisation { doors { key help { fa } enterLabel { fa } userTypes { key } code { length codeHelp { fa } } } } }");

        var door = Assert.Single(doors["data"]!["organisation"]!["doors"]!.AsArray())!;
        Assert.Equal(("mobile", "ورود به سامانه"), ((string)door["key"]!, (string)door["enterLabel"]!["fa"]!));
        Assert.Equal("خوش آمدید. جهت ورود، اطلاعات کاربری خود را وارد نمایید.", (string)door["help"]!["fa"]!);
        Assert.NotEmpty(door["userTypes"]!.AsArray());
        Assert.Equal((6, "کد امنیتی را اینجا وارد نمایید"), ((int)door["code"]!["length"]!, (string)door["code"]!["codeHelp"]!["fa"]!));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-11"), Seed("I-38")]
    public async Task The_same_is_said_in_English()
    {
        var mobile = NewMobile();

        var asked = await AskAsync(await VisitorAsync("en"), mobile);

        Assert.Equal($"Dear رضا محمدی, a 6-digit validation code was sent to the mobile number {mobile}.", (string)asked.Json["text"]!);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task What_is_wrong_with_the_form_is_said_at_once_and_nothing_is_sent()
    {
        var visitor = await VisitorAsync();

        var refused = (await PostAsync(visitor, "/api/registrations", new JsonObject { ["door"] = "mobile", ["mobile"] = "021", ["password"] = "short", ["userType"] = "king" })).IsProblem(400, RejectionCodes.InvalidCommand);

        Assert.Equal(["firstName required", "lastName required", "mobile invalid_mobile", "password too_short", "userType unknown_choice"], refused.Errors);
        Assert.Equal(["door unknown_door"], (await PostAsync(visitor, "/api/registrations", new JsonObject { ["door"] = "national-code" })).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.Equal(["door unknown_door"], (await visitor.SendAsync(HttpMethod.Post, "/api/registrations", """{"door":"mobile-code"}""")).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.Equal(["password wrong_type"], (await visitor.SendAsync(HttpMethod.Post, "/api/registrations", """{"password":12345678}""")).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-10")]
    public async Task A_wrong_code_is_refused_and_the_third_one_ends_the_try()
    {
        var (visitor, mobile) = (await VisitorAsync(), NewMobile());
        var asked = await AskAsync(visitor, mobile);
        var code = await visitor.ReceiveAsync(International(mobile));

        for (var left = 2; left >= 0; left--)
            Assert.Equal($"{left}", (string?)(await VerifyAsync(visitor, asked, Wrong(code))).IsProblem(400, ProblemCodes.WrongCode).Json["errors"]![0]!["left"]);
        (await VerifyAsync(visitor, asked, code)).IsProblem(410, ProblemCodes.CodeVoid);
        Assert.Equal(0, await AccountsOfAsync(mobile));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-10")]
    public async Task A_code_that_came_too_late_opens_nothing_and_its_form_is_swept()
    {
        var host = await HostAsync();
        var (visitor, mobile) = (await VisitorAsync(), NewMobile());
        var asked = await AskAsync(visitor, mobile);
        var code = await visitor.ReceiveAsync(International(mobile));

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await VerifyAsync(visitor, asked, code)).IsProblem(410, ProblemCodes.CodeVoid);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await PendingAsync(DoorVisitor.ChallengeOf(asked)));
        await ((Expiry.ExpiredRows)host.Services.GetService(typeof(Expiry.ExpiredRows))!).SweepAsync(default);

        Assert.Equal(0, await PendingAsync(DoorVisitor.ChallengeOf(asked)));
        Assert.Equal(0, await AccountsOfAsync(mobile));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-10")]
    public async Task Another_code_may_be_asked_for_after_a_while_and_the_one_before_is_void()
    {
        var host = await HostAsync();
        var (visitor, mobile) = (await VisitorAsync(), NewMobile());
        var asked = await AskAsync(visitor, mobile);
        var first = await visitor.ReceiveAsync(International(mobile));

        (await PostAsync(visitor, $"/api/registrations/{DoorVisitor.ChallengeOf(asked)}/resend")).IsProblem(429, ProblemCodes.ResendTooEarly);
        host.Clock.Advance(TimeSpan.FromSeconds(120));
        (await PostAsync(visitor, $"/api/registrations/{DoorVisitor.ChallengeOf(asked)}/resend")).Is(HttpStatusCode.Accepted);
        var second = await visitor.ReceiveAsync(International(mobile), after: 1);
        Assert.Equal(300, (long)(await visitor.SendAsync(HttpMethod.Get, $"/api/registrations/{DoorVisitor.ChallengeOf(asked)}")).Is(HttpStatusCode.OK).Json["validFor"]!, 5.0);

        if (first != second)
            (await VerifyAsync(visitor, asked, first)).IsProblem(400, ProblemCodes.WrongCode);
        (await VerifyAsync(visitor, asked, second)).Is(HttpStatusCode.Created);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_code_is_worth_nothing_in_another_visitor_or_for_another_end()
    {
        var (visitor, mobile) = (await VisitorAsync(), NewMobile());
        var asked = await AskAsync(visitor, mobile);
        var code = await visitor.ReceiveAsync(International(mobile));

        (await VerifyAsync(await VisitorAsync(), asked, code)).IsProblem(410, ProblemCodes.CodeVoid);
        (await ResetAsync(visitor, asked, code, Other)).IsProblem(410, ProblemCodes.CodeVoid);
        (await VerifyAsync(visitor, asked, code)).Is(HttpStatusCode.Created);
        (await VerifyAsync(visitor, asked, code)).IsProblem(410, ProblemCodes.CodeVoid);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_number_that_is_registered_is_answered_the_same_and_told_so_on_its_own_telephone()
    {
        var (known, unknown) = (NewMobile(), NewMobile());
        await RegisteredAsync(known);
        var visitor = await VisitorAsync();

        var again = await AskAsync(visitor, known, Other);
        var fresh = await AskAsync(visitor, unknown, Other);

        Assert.Equal(Shape(fresh, unknown), Shape(again, known));
        Assert.DoesNotMatch("[0-9]{4}", await visitor.MessageAsync(International(known), after: 1));
        (await VerifyAsync(visitor, again, "000000")).IsProblem(400, ProblemCodes.WrongCode);
        (await VerifyAsync(visitor, again, DoorVisitor.ChallengeOf(again))).IsProblem(400, ProblemCodes.WrongCode);
        (await SignInAsync(visitor, known, Other)).IsProblem(401, ProblemCodes.WrongCredentials);
        (await SignInAsync(visitor, known, Password)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Of_parallel_registrations_of_one_number_one_counts()
    {
        var mobile = NewMobile();
        var tries = new List<(DoorVisitor Visitor, Reply Asked, string Code, string Password)>();
        for (var i = 0; i < 4; i++)
        {
            var (visitor, password) = (await VisitorAsync(), $"{Password} {i}");
            tries.Add((visitor, await AskAsync(visitor, mobile, password), await visitor.ReceiveAsync(International(mobile), after: i), password));
        }

        var replies = await Task.WhenAll(tries.Select(one => VerifyAsync(one.Visitor, one.Asked, one.Code)));

        var winner = Assert.Single(replies.Index(), reply => reply.Item.Status == HttpStatusCode.Created).Index;
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.Created), reply => reply.IsProblem(409, RejectionCodes.AlreadyRegistered));
        Assert.Equal(1, await AccountsOfAsync(mobile));
        foreach (var (index, one) in tries.Index())
            (await SignInAsync(one.Visitor, mobile, one.Password)).Is(index == winner ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Whoever_has_an_account_by_the_same_number_keeps_it_and_gets_a_password()
    {
        var accounts = (Api.Accounts.AccountStore)(await HostAsync()).Services.GetService(typeof(Api.Accounts.AccountStore))!;
        var mobile = NewMobile();
        var before = await accounts.OpenAsync("kerman", new(Domain.Accounts.IdentityKind.Mobile, $"+98{mobile[1..]}"), mobile, null, "code");

        var visitor = await SignedInAsync(mobile);

        Assert.Equal(before.State.Id, await IdAsync(visitor));
        Assert.Equal("رضا محمدی", (await accounts.ReadAsync("kerman", before.Id))!.State.Name);
    }

    private static IEnumerable<(string, string)> Shape(Reply reply, string mobile) =>
        reply.Json.AsObject().Where(member => member.Key != "challenge").Select(member => (member.Key, member.Value!.ToJsonString().Replace(mobile, "", StringComparison.Ordinal)));

    private Task<long> PendingAsync(string challenge) => CountAsync("code_challenge where id = $1", Guid.Parse(challenge));
}
