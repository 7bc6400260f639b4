using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Accounts;

/// <summary>Forgotten and changed passwords.</summary>
public sealed class PasswordChangeTests(HostFixture fixture) : AccountTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task A_forgotten_password_is_set_anew_with_a_code_and_every_session_ends()
    {
        var mobile = NewMobile();
        var before = await SignedInAsync(mobile);
        var visitor = await VisitorAsync();

        var asked = (await AskToResetAsync(visitor, mobile)).Is(HttpStatusCode.Accepted);
        var code = await visitor.ReceiveAsync(International(mobile), after: 1);
        (await ResetAsync(visitor, asked, Wrong(code), Other)).IsProblem(400, ProblemCodes.WrongCode);
        Assert.NotNull(await IdAsync(before));
        (await ResetAsync(visitor, asked, code, Other)).Is(HttpStatusCode.NoContent);

        Assert.Null(await IdAsync(before));
        (await SignInAsync(visitor, mobile, Password)).IsProblem(401, ProblemCodes.WrongCredentials);
        (await SignInAsync(visitor, mobile, Other)).Is(HttpStatusCode.OK);
        Assert.Contains("رمز عبور شما تغییر کرد", await visitor.MessageAsync(International(mobile), after: 2));
        (await ResetAsync(visitor, asked, code, Other)).IsProblem(410, ProblemCodes.CodeVoid);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_password_that_is_none_uses_up_no_code()
    {
        var mobile = NewMobile();
        var visitor = await RegisteredAsync(mobile);
        var asked = (await AskToResetAsync(visitor, mobile)).Is(HttpStatusCode.Accepted);
        var code = await visitor.ReceiveAsync(International(mobile), after: 1);

        for (var i = 0; i < 4; i++)
            Assert.Equal(["password common_password"], (await ResetAsync(visitor, asked, code, "password")).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.Equal(["code required"], (await ResetAsync(visitor, asked, " ", Other)).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        (await ResetAsync(visitor, asked, code, Other)).Is(HttpStatusCode.NoContent);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_number_of_nobody_is_answered_the_same_and_sent_nothing()
    {
        var (known, unknown) = (NewMobile(), NewMobile());
        var visitor = await RegisteredAsync(known);

        var ofNobody = (await AskToResetAsync(visitor, unknown)).Is(HttpStatusCode.Accepted);
        var ofSomebody = (await AskToResetAsync(visitor, known)).Is(HttpStatusCode.Accepted);
        await visitor.ReceiveAsync(International(known), after: 1);

        Assert.Equal(ofSomebody.Json.AsObject().Select(member => member.Key), ofNobody.Json.AsObject().Select(member => member.Key));
        var sent = (await visitor.SendAsync(HttpMethod.Get, "/development/messages")).Json.AsArray();
        Assert.DoesNotContain(sent, message => (string)message!["to"]! == International(unknown));
        for (var left = 2; left >= 0; left--)
            (await ResetAsync(visitor, ofNobody, "000000", Other)).IsProblem(400, ProblemCodes.WrongCode);
        (await ResetAsync(visitor, ofNobody, "000000", Other)).IsProblem(410, ProblemCodes.CodeVoid);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Whoever_tried_too_often_to_remember_need_not_wait_after_a_reset()
    {
        var mobile = NewMobile();
        var visitor = await RegisteredAsync(mobile);
        for (var i = 0; i < 10; i++)
            (await SignInAsync(visitor, mobile, Other)).IsProblem(401, ProblemCodes.WrongCredentials);
        (await SignInAsync(visitor, mobile, Password)).IsProblem(429, ProblemCodes.TooManyAttempts);

        var asked = (await AskToResetAsync(visitor, mobile)).Is(HttpStatusCode.Accepted);
        (await ResetAsync(visitor, asked, await visitor.ReceiveAsync(International(mobile), after: 1), Other)).Is(HttpStatusCode.NoContent);

        (await SignInAsync(visitor, mobile, Other)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Whoever_is_signed_in_changes_the_password_with_the_old_one_and_stays_alone()
    {
        var mobile = NewMobile();
        var visitor = await SignedInAsync(mobile);
        var elsewhere = await VisitorAsync();
        (await SignInAsync(elsewhere, mobile, Password)).Is(HttpStatusCode.OK);

        Assert.Equal(["currentPassword wrong_password"], (await ChangeAsync(visitor, Other, Other)).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.Equal(["currentPassword required", "newPassword too_short"], (await ChangeAsync(visitor, "", "short")).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.Equal(["newPassword personal_password"], (await ChangeAsync(visitor, Password, "محمدی رضا")).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.NotNull(await IdAsync(elsewhere));
        (await ChangeAsync(visitor, Password, Other)).Is(HttpStatusCode.NoContent);

        Assert.NotNull(await IdAsync(visitor));
        Assert.Null(await IdAsync(elsewhere));
        (await SignInAsync(elsewhere, mobile, Password)).IsProblem(401, ProblemCodes.WrongCredentials);
        (await SignInAsync(elsewhere, mobile, Other)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Nobody_changes_a_password_without_being_signed_in_or_without_an_account()
    {
        (await ChangeAsync(await VisitorAsync(), Password, Other)).IsProblem(401, ProblemCodes.NotSignedIn);
        var member = await (await HostAsync()).At("kerman").SignInAsync("reza");
        (await member.PostAsync(PasswordPath, """{"currentPassword":"x","newPassword":"y"}""")).IsProblem(404, RejectionCodes.AccountNotFound);
        (await member.PostAsync(ProfilePath, """{"firstName":"x","lastName":"y"}""")).IsProblem(404, RejectionCodes.AccountNotFound);
        (await member.PostAsync(MobilePath, """{"mobile":"09131234567"}""")).IsProblem(404, RejectionCodes.AccountNotFound);
    }

    private static Task<Reply> ChangeAsync(DoorVisitor visitor, string current, string next) =>
        PostAsync(visitor, PasswordPath, new JsonObject { ["currentPassword"] = current, ["newPassword"] = next });
}
