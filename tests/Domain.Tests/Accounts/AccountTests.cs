using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Catalogue;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Tests.Accounts;

/// <summary>Decisions about accounts: what they lead to, and that a repeat leads to nothing.</summary>
public sealed class AccountTests
{
    private static readonly Actor Reza = new("0198c1d2-0000-7000-8000-00000000000a", "رضا محمدی", Role.Applicant);
    private static readonly AccountContext Context = new(Instant.FromUtc(2026, 1, 1, 8, 0), Reza, Reza.Id);
    private static readonly AccountIdentity Number = new(IdentityKind.Mobile, "+989131111111");

    private static AccountState Opened(AccountIdentity? identity = null, string? mobile = null) =>
        AccountState.Fold(OpenAccount.Decide(new(identity ?? Number, "mobile", "رضا محمدی", mobile, "رضا", "محمدی", "natural"), null, Context).Events)!;

    [Fact]
    public void An_account_is_opened_once_and_known_by_what_it_was_opened_with()
    {
        var account = Opened();

        Assert.Equal((Reza.Id, "mobile", "رضا محمدی", "+989131111111", "natural"), (account.Id, account.Door, account.Name, account.Mobile, account.UserType));
        Assert.Equal([Number], account.Identities);
        Assert.Empty(OpenAccount.Decide(new(Number, "mobile", "دیگری"), account, Context).Events);
    }

    [Fact]
    public void A_number_that_only_messages_go_to_is_not_verified()
    {
        var account = Opened(new AccountIdentity(IdentityKind.Directory, "iums:7"), "+989131111111");

        Assert.Equal("+989131111111", account.Mobile);
        Assert.Null(account.VerifiedMobile);
        Assert.Equal("+989131111111", Then(account, state => AddIdentity.Decide(new(Number, "mobile"), state, Context)).VerifiedMobile);
    }

    [Fact]
    public void A_repeated_command_leads_to_nothing()
    {
        var account = Opened();

        Assert.Empty(AddIdentity.Decide(new(Number, "mobile"), account, Context).Events);
        Assert.Empty(ChangeProfile.Decide(new("رضا", "محمدی"), account, Context).Events);
        Assert.Empty(ChangeMobile.Decide(new(Number.Value), account, Context).Events);
    }

    [Fact]
    public void Another_number_takes_the_place_of_the_former_and_may_come_back()
    {
        var other = new AccountIdentity(IdentityKind.Mobile, "+989132222222");

        var moved = Then(Opened(), state => ChangeMobile.Decide(new(other.Value), state, Context));
        var back = Then(moved, state => ChangeMobile.Decide(new(Number.Value), state, Context));

        Assert.Equal((other.Value, [other], [Number]), (moved.VerifiedMobile, moved.Identities, moved.FormerIdentities));
        Assert.Equal((Number.Value, [Number], [other]), (back.VerifiedMobile, back.Identities, back.FormerIdentities));
    }

    [Fact]
    public void A_wrong_name_is_refused_field_by_field()
    {
        var rejection = ChangeProfile.Decide(new(" ", "a\u202Eb"), Opened(), Context).Rejection!;

        Assert.Equal([("firstName", FieldErrorCodes.Required), ("lastName", FieldErrorCodes.ForbiddenCharacter)], rejection.Fields.Select(error => (error.Field, error.Code)));
    }

    [Fact]
    public void No_event_is_before_the_one_that_precedes_it()
    {
        var account = Opened();
        var early = Context with { Now = Context.Now - Duration.FromHours(1) };

        Assert.Equal(account.LastEventAt, Assert.Single(SetPassword.Decide(new(PasswordOccasion.Reset), account, early).Events).At);
    }

    [Fact]
    public void A_door_is_called_as_people_see_it()
    {
        var kerman = Organisations.Read("kerman");
        var opened = Assert.IsType<AccountOpened>(Contracts.EventSamples.Accounts.OfType<AccountOpened>().First());

        Assert.Contains("«ورود با شماره همراه و رمز عبور»", AccountEventWords.Describe(opened with { Door = "mobile" }, Languages.Persian, organisation: kerman));
        Assert.Contains("«دعوت»", AccountEventWords.Describe(opened with { Door = Invite.Door }, Languages.Persian, organisation: kerman));
        Assert.Contains("«once»", AccountEventWords.Describe(opened with { Door = "once" }, Languages.English, organisation: kerman));
    }

    [Fact]
    public void Every_event_is_told_in_both_languages_without_numbers_and_codes()
    {
        foreach (var e in Contracts.EventSamples.Accounts)
        {
            var (persian, english) = (AccountEventWords.Describe(e, Languages.Persian), AccountEventWords.Describe(e, Languages.English));

            Assert.Contains(e.By.Name, persian);
            Assert.Contains(e.By.Name, english);
            Assert.DoesNotContain("{", persian + english);
            Assert.DoesNotMatch(@"\+98[0-9]|0013542419", persian + english);
        }
    }

    private static AccountState Then(AccountState state, Func<AccountState, Decision<AccountEvent>> decide) => decide(state).Events.Aggregate(state, AccountState.Fold);
}
