using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Accounts;

/// <summary>An identity is one account's, whoever comes at the same time.</summary>
public sealed class AccountStoreTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task A_hundred_sign_ins_of_one_person_at_the_same_time_open_one_account()
    {
        var (accounts, mobile) = (await AccountsAsync(), NewMobile());

        var opened = await Task.WhenAll(Enumerable.Range(0, 100).Select(n => accounts.OpenAsync("kerman", mobile, $"Name {n}", null, "mobile")));

        var one = Assert.Single(opened.DistinctBy(account => account.Id));
        Assert.Equal([mobile], one.State.Identities);
        Assert.Equal(mobile.Value, one.State.VerifiedMobile);
        Assert.Equal(1, one.State.Version);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_identity_of_one_account_is_not_added_to_another()
    {
        var accounts = await AccountsAsync();
        var (first, second, wanted) = (await OpenAsync(accounts), await OpenAsync(accounts), new AccountIdentity(IdentityKind.UserName, $"{Guid.NewGuid():N}"));

        var outcomes = await Task.WhenAll(new[] { first, second }.Select(account => AddAsync(accounts, account, wanted)));

        var done = Assert.Single(outcomes.OfType<AccountOutcome.Done>());
        Assert.Equal(RejectionCodes.IdentityTaken, Assert.Single(outcomes.OfType<AccountOutcome.Refused>()).Rejection.Code);
        Assert.Equal(done.Account.Id, (await accounts.FindAsync("kerman", wanted))!.Id);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_number_that_was_given_up_is_free_for_whoever_has_it_now()
    {
        var (accounts, former, next) = (await AccountsAsync(), NewMobile(), NewMobile());
        var account = await accounts.OpenAsync("kerman", former, "رضا محمدی", null, "mobile");

        var moved = Assert.IsType<AccountOutcome.Done>(await accounts.ChangeAsync("kerman", account.Id, "changeMobile", null, (state, context) => ChangeMobile.Decide(new(next.Value), state, context)));

        Assert.Equal([next], moved.Account.State.Identities);
        Assert.Null(await accounts.FindAsync("kerman", former));
        Assert.NotEqual(account.Id, (await accounts.OpenAsync("kerman", former, "مینا رضوی", null, "mobile")).Id);
        Assert.Equal(account.Id, (await accounts.FindAsync("kerman", next))!.Id);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Another_organisation_knows_nobody_of_this_one()
    {
        var (accounts, mobile) = (await AccountsAsync(), NewMobile());
        var here = await accounts.OpenAsync("kerman", mobile, "رضا محمدی", null, "mobile");

        Assert.Null(await accounts.FindAsync("kaums", mobile));
        Assert.Null(await accounts.ReadAsync("kaums", here.Id));
        Assert.NotEqual(here.Id, (await accounts.OpenAsync("kaums", mobile, "رضا محمدی", null, "mobile")).Id);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_account_is_no_request_and_a_definition_is_no_account()
    {
        var host = await HostAsync();
        var account = await OpenAsync(await AccountsAsync());
        var member = await host.At("kerman").SignInAsync("reza");

        (await member.ReadAsync($"{account.Id:D}")).IsProblem(404, RejectionCodes.RequestNotFound);
        (await member.DoAsync("reply", $"{account.Id:D}", 1, """{"text":"x"}""")).IsProblem(404, RejectionCodes.RequestNotFound);
        Assert.Null(await (await AccountsAsync()).ReadAsync("kerman", Projections.Catalogue.OrganisationStreams.Of("kerman").Id));
    }

    private async Task<AccountStore> AccountsAsync() => (await HostAsync()).Services.GetRequiredService<AccountStore>();

    private static AccountIdentity NewMobile() => new(IdentityKind.Mobile, $"+989{Random.Shared.NextInt64(1_000_000_000):D9}");

    private static Task<Account> OpenAsync(AccountStore accounts) => accounts.OpenAsync("kerman", NewMobile(), "رضا محمدی", null, "mobile");

    private static Task<AccountOutcome> AddAsync(AccountStore accounts, Account account, AccountIdentity identity) =>
        accounts.ChangeAsync("kerman", account.Id, "addIdentity", null, (state, context) => AddIdentity.Decide(new(identity, "national"), state, context));
}
