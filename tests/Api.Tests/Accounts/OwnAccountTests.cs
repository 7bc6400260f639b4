using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Accounts;

/// <summary>What people do with accounts of their own.</summary>
public sealed class OwnAccountTests(HostFixture fixture) : AccountTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task Another_number_counts_when_its_code_has_come_back_and_the_old_one_is_told()
    {
        var (former, next) = (NewMobile(), NewMobile());
        var visitor = await SignedInAsync(former);

        Assert.Equal(["password wrong_password"], (await AskToMoveAsync(visitor, next, password: Other)).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.Equal(["mobile invalid_mobile"], (await AskToMoveAsync(visitor, next: "021", password: Password)).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        var asked = (await AskToMoveAsync(visitor, next, password: Password)).Is(HttpStatusCode.Accepted);
        var code = await visitor.ReceiveAsync(International(next));
        (await MoveAsync(visitor, asked, Wrong(code))).IsProblem(400, ProblemCodes.WrongCode);
        Assert.Equal((1, 0), (await AccountsOfAsync(former), await AccountsOfAsync(next)));
        (await MoveAsync(visitor, asked, code)).Is(HttpStatusCode.NoContent);

        Assert.Equal((0, 1), (await AccountsOfAsync(former), await AccountsOfAsync(next)));
        Assert.Equal(International(next), (string)(await QueryAsync(visitor, "{ me { mobile } }"))["data"]!["me"]!["mobile"]!);
        Assert.Contains("به شماره دیگری تغییر کرد", await visitor.MessageAsync(International(former), after: 1));
        (await SignInAsync(await VisitorAsync(), former, Password)).IsProblem(401, ProblemCodes.WrongCredentials);
        (await SignInAsync(await VisitorAsync(), next, Password)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_number_of_another_account_is_refused_only_to_whoever_has_it_at_hand()
    {
        var (mine, taken) = (NewMobile(), NewMobile());
        await RegisteredAsync(taken);
        var visitor = await SignedInAsync(mine);

        var asked = (await AskToMoveAsync(visitor, taken, password: Password)).Is(HttpStatusCode.Accepted);
        (await MoveAsync(visitor, asked, await visitor.ReceiveAsync(International(taken), after: 1))).IsProblem(409, RejectionCodes.IdentityTaken);

        Assert.Equal((1, 1), (await AccountsOfAsync(mine), await AccountsOfAsync(taken)));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_code_that_one_account_asked_for_changes_no_other()
    {
        var (first, second, next) = (NewMobile(), NewMobile(), NewMobile());
        var visitor = await SignedInAsync(first);
        await RegisteredAsync(second);
        var asked = (await AskToMoveAsync(visitor, next, password: Password)).Is(HttpStatusCode.Accepted);
        var code = await visitor.ReceiveAsync(International(next));

        (await SignInAsync(visitor, second, Password)).Is(HttpStatusCode.OK);
        (await MoveAsync(visitor, asked, code)).IsProblem(410, ProblemCodes.CodeVoid);

        Assert.Equal(0, await AccountsOfAsync(next));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_new_name_counts_with_the_next_request_and_the_same_name_again_is_no_event()
    {
        var visitor = await SignedInAsync(NewMobile());
        var id = Guid.Parse((await IdAsync(visitor))!);

        Assert.Equal(["firstName required"], (await RenameAsync(visitor, " ", "محمدیان")).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        (await RenameAsync(visitor, "رضا", "محمدیان")).Is(HttpStatusCode.NoContent);
        (await RenameAsync(visitor, "رضا", "محمدیان")).Is(HttpStatusCode.NoContent);

        Assert.Equal("رضا محمدیان", (string)(await QueryAsync(visitor, "{ me { name } }"))["data"]!["me"]!["name"]!);
        Assert.Equal(
            ["account_opened", "account_password_set", "account_profile_changed"],
            (await (await HostAsync()).Store.ReadStreamAsync(new("kerman", id))).Select(e => e.Type));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-09")]
    public async Task Whoever_is_signed_in_sees_what_the_account_says_of_them()
    {
        var mobile = NewMobile();
        var visitor = await SignedInAsync(mobile);

        var account = (await QueryAsync(visitor, "{ me { account { door firstName lastName userType knownBy { kind value } openedAt { jalali } passwordSetAt { jalali } } } }"))["data"]!["me"]!["account"]!;

        Assert.Equal(("mobile", "رضا", "محمدی", "natural"), ((string)account["door"]!, (string)account["firstName"]!, (string)account["lastName"]!, (string)account["userType"]!));
        Assert.Equal(("MOBILE", International(mobile)), ((string)account["knownBy"]![0]!["kind"]!, (string)account["knownBy"]![0]!["value"]!));
        Assert.NotNull(account["passwordSetAt"]);
    }

    private static Task<Reply> AskToMoveAsync(DoorVisitor visitor, string next, string? password) =>
        PostAsync(visitor, MobilePath, new JsonObject { ["mobile"] = next, ["password"] = password });

    private static Task<Reply> MoveAsync(DoorVisitor visitor, Reply asked, string code) =>
        PostAsync(visitor, $"{MobilePath}/{DoorVisitor.ChallengeOf(asked)}/verify", new JsonObject { ["code"] = code });

    private static Task<Reply> RenameAsync(DoorVisitor visitor, string first, string last) =>
        PostAsync(visitor, ProfilePath, new JsonObject { ["firstName"] = first, ["lastName"] = last });
}
