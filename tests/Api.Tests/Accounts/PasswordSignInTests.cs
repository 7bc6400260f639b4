using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Testing;
using Typed = ServiceDesk.Domain.Accounts.Passwords.Password;

namespace ServiceDesk.Api.Tests.Accounts;

/// <summary>Signing in by number and password (E-12): right, wrong, too often, and alike for everybody.</summary>
public sealed class PasswordSignInTests(HostFixture fixture) : AccountTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    [Seed("E-12")]
    public async Task The_number_may_be_written_as_people_write_it_and_the_password_typed_on_any_keyboard()
    {
        var mobile = NewMobile();
        await RegisteredAsync(mobile, "رمز ۱۲۳ من كجاست");

        foreach (var written in (string[])[mobile, International(mobile), $"0098 {mobile[1..]}", Domain.Text.Digits.ToPersian(mobile)])
            (await SignInAsync(await VisitorAsync(), written, "رمز 123 من کجاست")).Is(HttpStatusCode.OK);
        (await SignInAsync(await VisitorAsync(), mobile, "رمز 124 من کجاست")).IsProblem(401, ProblemCodes.WrongCredentials);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_program_gets_a_token_and_no_cookie()
    {
        var mobile = NewMobile();
        var visitor = await RegisteredAsync(mobile);

        var reply = (await PostAsync(visitor, "/api/sign-in/password", new JsonObject { ["door"] = "mobile", ["mobile"] = mobile, ["password"] = Password, ["session"] = "token" })).Is(HttpStatusCode.OK);

        Assert.NotEmpty((string)reply.Json["accessToken"]!);
        Assert.DoesNotContain(visitor.Cookies.Keys, name => name.StartsWith("__Host-session", StringComparison.Ordinal));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task What_is_missing_or_wrong_in_the_body_is_said_field_by_field()
    {
        var visitor = await VisitorAsync();

        Assert.Equal(
            ["mobile required", "password required", "session unknown_choice"],
            (await PostAsync(visitor, "/api/sign-in/password", new JsonObject { ["door"] = "mobile", ["session"] = "forever" })).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.Equal(["mobile invalid_mobile"], (await SignInAsync(visitor, "021", Password)).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        Assert.Equal(["door unknown_door"], (await PostAsync(visitor, "/api/sign-in/password", new JsonObject { ["door"] = "directory" })).IsProblem(400, RejectionCodes.InvalidCommand).Errors);
        (await SignInAsync(visitor, NewMobile(), "\0")).IsProblem(401, ProblemCodes.WrongCredentials);
        (await SignInAsync(visitor, NewMobile(), new string('x', 10_000))).IsProblem(401, ProblemCodes.WrongCredentials);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task After_too_many_tries_nobody_learns_more_and_after_a_while_the_right_password_counts_again()
    {
        var (known, unknown) = (NewMobile(), NewMobile());
        await using var host = await StartAsync();
        await OpenAsync(host, International(known));

        foreach (var mobile in (string[])[known, unknown])
        {
            for (var i = 0; i < 10; i++)
                (await SignInAsync(Visitor(host), mobile, Other)).IsProblem(401, ProblemCodes.WrongCredentials);
            (await SignInAsync(Visitor(host), mobile, Other)).IsProblem(429, ProblemCodes.TooManyAttempts);
            (await SignInAsync(Visitor(host), mobile, Password)).IsProblem(429, ProblemCodes.TooManyAttempts);
        }
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        (await SignInAsync(Visitor(host), known, Password)).Is(HttpStatusCode.OK);
        (await SignInAsync(Visitor(host), unknown, Password)).IsProblem(401, ProblemCodes.WrongCredentials);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Of_tries_at_the_same_time_no_more_are_compared_than_may_be()
    {
        await using var host = await StartAsync();
        var mobile = NewMobile();
        await OpenAsync(host, International(mobile));

        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => SignInAsync(Visitor(host), mobile, $"{Other} {i}")));

        Assert.Equal(10, replies.Count(reply => reply.Status == HttpStatusCode.Unauthorized));
        Assert.Equal(40, replies.Count(reply => reply.Status == HttpStatusCode.TooManyRequests));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task When_too_many_have_failed_together_no_password_is_compared_for_a_while()
    {
        await using var host = await StartAsync(mostFailures: 4);
        var mobile = NewMobile();
        await OpenAsync(host, International(mobile));

        for (var i = 0; i < 4; i++)
            (await SignInAsync(Visitor(host), NewMobile(), Other)).IsProblem(401, ProblemCodes.WrongCredentials);
        (await SignInAsync(Visitor(host), mobile, Password)).IsProblem(429, ProblemCodes.TooManyAttempts);
        host.Clock.Advance(TimeSpan.FromHours(1));
        (await SignInAsync(Visitor(host), mobile, Password)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_password_is_hashed_anew_when_the_rounds_have_changed()
    {
        await using var host = await StartAsync();
        var mobile = NewMobile();
        var account = await OpenAsync(host, International(mobile), new PasswordHashing(new PasswordSettings(Domain.Accounts.Passwords.PasswordRule.Default, 500)));
        var passwords = host.Services.GetRequiredService<AccountPasswords>();
        var before = await passwords.FindAsync("kerman", account.Id, default);

        (await SignInAsync(Visitor(host), mobile, Other)).IsProblem(401, ProblemCodes.WrongCredentials);
        Assert.Equal(before, await passwords.FindAsync("kerman", account.Id, default));
        (await SignInAsync(Visitor(host), mobile, Password)).Is(HttpStatusCode.OK);

        Assert.NotEqual(before, await passwords.FindAsync("kerman", account.Id, default));
        (await SignInAsync(Visitor(host), mobile, Password)).Is(HttpStatusCode.OK);
    }

    [PostgresFact(Timeout = 300_000)]
    public async Task Over_two_thousand_sign_ins_known_and_unknown_numbers_cannot_be_told_apart()
    {
        await using var host = await StartAsync();
        await Parallel.ForAsync(0, 1100, async (i, _) => await OpenAsync(host, $"+98918100{i:0000}"));

        await Indistinguishable.HoldAsync(i => ReadyAsync(host, $"+98918100{i:0000}"), i => ReadyAsync(host, $"+98918200{i:0000}"), reply => reply.Text);
    }

    private static Task<Func<Task<Reply>>> ReadyAsync(TestHost host, string mobile) => Task.FromResult<Func<Task<Reply>>>(() => SignInAsync(Visitor(host), mobile, Other));

    private static DoorVisitor Visitor(TestHost host) => new(host, "kerman");

    /// <summary>A host of its own, on which an address may try often and a password is hashed in no time.</summary>
    private async Task<TestHost> StartAsync(int mostFailures = 10_000) => await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder =>
    {
        builder.Configuration["ServiceDesk:Limits:PasswordTriesPerAddress:Most"] = "10000";
        builder.Configuration["ServiceDesk:Limits:FailuresPerOrganisation:Most"] = $"{mostFailures}";
        builder.Configuration["ServiceDesk:Passwords:Iterations"] = "1000";
    });

    private static async Task<Account> OpenAsync(TestHost host, string mobile, PasswordHashing? hashing = null)
    {
        hashing ??= host.Services.GetRequiredService<PasswordHashing>();
        var account = await host.Services.GetRequiredService<AccountStore>().OpenAsync("kerman", new AccountIdentity(IdentityKind.Mobile, mobile), "رضا محمدی", mobile, "mobile");
        await host.Services.GetRequiredService<AccountPasswords>().SetAsync("kerman", account.Id, hashing.Hash(Typed.Typed(Password)!));
        return account;
    }
}
