using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Text;
using static ServiceDesk.Domain.Tests.Accounts.Tenure.Applicants;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Accounts.Tenure;

public sealed class TenureTests
{
    private static readonly Instant End = Grant.Until;

    [Fact]
    [Seed("Q-40", "Q-33")]
    public void A_person_goes_from_checked_to_verified_to_temporary_to_permanent()
    {
        var permanent = Temporary.After(s => RequestPermanent.Decide(Chosen, s, At(Morning)));

        Assert.Equal(TenureStage.Temporary, Temporary.Tenure!.Stage);
        Assert.Equal(Mobile, Temporary.VerifiedMobile);
        Assert.Equal(End, Temporary.Tenure.Until);
        Assert.Equal(TenureStage.Permanent, permanent.Tenure!.Stage);
        Assert.Equal(("sara", "sara@ikiu.ac.ir", (Instant?)null), (permanent.Tenure.UserName, permanent.Tenure.Email, permanent.Tenure.Until));
        Assert.True(permanent.IsKnownBy(new AccountIdentity(IdentityKind.UserName, "sara")));
        Assert.True(permanent.IsKnownBy(new AccountIdentity(IdentityKind.Email, "sara@ikiu.ac.ir")));
        Assert.False(permanent.Tenure.HasEnded(End + Duration.FromDays(1_000)));
    }

    [Fact]
    [Seed("Q-07")]
    public void Whoever_has_an_account_is_told_the_same_as_whoever_is_unknown() => Assert.Equal(
        Rejection.Conflict(RejectionCodes.IdentityMismatchOrKnown), CheckIdentity.Decide(Identity, Temporary, At(Morning)).Rejection);

    [Fact]
    [Seed("Q-31", "Q-40")]
    public void After_the_time_the_account_has_ended_and_the_person_begins_again_with_the_same_one()
    {
        Assert.False(Temporary.Tenure!.HasEnded(End - Duration.Epsilon));
        Assert.True(Temporary.Tenure.HasEnded(End));
        Assert.Empty(ExpireAccount.Decide(Temporary, At(End - Duration.Epsilon)).Events);
        Assert.Equal(RejectionCodes.AccountExpired, RequestPermanent.Decide(Chosen, Temporary, At(End)).Rejection?.Code);
        Assert.Equal(RejectionCodes.AccountExpired, SynchroniseStanding.Decide(new SynchroniseStanding("شاغل"), Temporary, At(End)).Rejection?.Code);

        var expired = Temporary.After(s => ExpireAccount.Decide(s, At(End)));
        Assert.Equal(TenureStage.Expired, expired.Tenure!.Stage);
        Assert.Empty(ExpireAccount.Decide(expired, At(End)).Events);
        Assert.True(expired.IsKnownBy(new AccountIdentity(IdentityKind.NationalCode, "0012345679")));

        foreach (var ended in new[] { Temporary, expired })
        {
            var again = ended
                .After(s => CheckIdentity.Decide(Identity, s, At(End)))
                .After(s => VerifyOwnMobile.Decide(new VerifyOwnMobile(Mobile), s, At(End)))
                .After(s => GrantTemporary.Decide(Grant with { Until = End + Duration.FromDays(30) }, s, At(End)));
            Assert.Equal((Sara.Id, TenureStage.Temporary, End + Duration.FromDays(30)), (again.Id, again.Tenure!.Stage, again.Tenure.Until));
        }
    }

    [Fact]
    public void Where_staff_decide_the_account_waits_and_a_refusal_gives_the_time_back()
    {
        var asked = End - Duration.FromDays(1);
        var waiting = Temporary.After(s => RequestPermanent.Decide(Chosen with { Door = WithApproval }, s, At(asked)));
        Assert.Equal(TenureStage.PermanentRequested, waiting.Tenure!.Stage);
        Assert.False(waiting.Tenure.HasEnded(End + Duration.FromDays(5)));
        Assert.Empty(RequestPermanent.Decide(Chosen with { Door = WithApproval }, waiting, At(asked)).Events);
        Assert.Equal(RejectionCodes.PermanentAlreadyRequested, RequestPermanent.Decide(Chosen with { UserName = "other", Door = WithApproval }, waiting, At(asked)).Rejection?.Code);

        var refusedAt = End + Duration.FromDays(2);
        Assert.Equal(RejectionCodes.InvalidCommand, DecidePermanent.Refuse(" ", waiting, At(refusedAt, Expert)).Rejection?.Code);
        var refused = waiting.After(s => DecidePermanent.Refuse("نام دیگری برگزینید.", s, At(refusedAt, Expert)));
        Assert.Equal((TenureStage.Temporary, refusedAt + Duration.FromDays(1), "نام دیگری برگزینید."), (refused.Tenure!.Stage, refused.Tenure.Until, refused.Tenure.RefusedFor));
        Assert.False(refused.IsKnownBy(new AccountIdentity(IdentityKind.UserName, "sara")));
        Assert.Equal(RejectionCodes.PermanentNotRequested, DecidePermanent.Decide(new DecidePermanent(null), refused, At(refusedAt, Expert)).Rejection?.Code);

        var granted = refused
            .After(s => RequestPermanent.Decide(Chosen with { Door = WithApproval }, s, At(refusedAt)))
            .After(s => DecidePermanent.Decide(new DecidePermanent(null), s, At(refusedAt, Expert)));
        Assert.Equal((TenureStage.Permanent, (string?)null), (granted.Tenure!.Stage, granted.Tenure.RefusedFor));
        Assert.Empty(DecidePermanent.Decide(new DecidePermanent(null), granted, At(refusedAt, Expert)).Events);
        Assert.Equal(RejectionCodes.AlreadyPermanent, RequestPermanent.Decide(Chosen with { UserName = "other" }, granted, At(refusedAt)).Rejection?.Code);
    }

    [Fact]
    [Seed("Q-38")]
    public void An_admitted_applicant_has_to_be_studying_and_HR_asked_anew()
    {
        var admitted = Opened
            .After(s => CheckIdentity.Decide(Identity with { Audience = "admitted", Standing = "پذیرفته شده" }, s, At(Morning)))
            .After(s => VerifyOwnMobile.Decide(new VerifyOwnMobile(Mobile), s, At(Morning)))
            .After(s => GrantTemporary.Decide(Grant, s, At(Morning)));

        var refused = RequestPermanent.Decide(Chosen, admitted, At(Morning)).Rejection!;
        Assert.Equal((RejectionCodes.StandingNotReached, "مشغول به تحصیل"), (refused.Code, refused.Parameters["standing"]));
        Assert.Contains("همگام سازی اطلاعات کاربری", Texts.Of(refused, Languages.Persian));

        var studying = admitted.After(s => SynchroniseStanding.Decide(new SynchroniseStanding("مشغول به تحصيل"), s, At(Morning)));
        Assert.Empty(SynchroniseStanding.Decide(new SynchroniseStanding("مشغول به تحصيل"), studying, At(Morning)).Events);
        Assert.Equal(TenureStage.Permanent, studying.After(s => RequestPermanent.Decide(Chosen, s, At(Morning))).Tenure!.Stage);
    }

    [Fact]
    public void A_reminder_is_noted_once_and_one_that_was_overtaken_never()
    {
        var week = End - Duration.FromDays(7);
        Assert.Null(RemindOfExpiry.Due(Temporary.Tenure, [7, 1], week - Duration.Epsilon));
        Assert.Equal(7, RemindOfExpiry.Due(Temporary.Tenure, [7, 1], week));
        Assert.Equal(1, RemindOfExpiry.Due(Temporary.Tenure, [7, 1], End - Duration.FromHours(1)));
        Assert.Null(RemindOfExpiry.Due(Temporary.Tenure, [7, 1], End));

        var reminded = Temporary.After(s => RemindOfExpiry.Decide(new RemindOfExpiry(1), s, At(End - Duration.FromHours(1))));
        Assert.Null(RemindOfExpiry.Due(reminded.Tenure, [7, 1], End - Duration.FromHours(1)));
        Assert.Empty(RemindOfExpiry.Decide(new RemindOfExpiry(7), reminded, At(End - Duration.FromHours(1))).Events);
    }

    [Fact]
    [Seed("Q-31")]
    public void One_month_ends_on_the_same_day_of_the_next_Jalali_month_at_the_same_time_or_on_its_last_day()
    {
        var tehran = DateTimeZoneProviders.Tzdb["Asia/Tehran"];
        Instant In(int year, int month, int day) => new LocalDateTime(year, month, day, 10, 0).InZoneLeniently(tehran).ToInstant();

        // 1401/02/03 → 1401/03/03; 1401/06/31 → 1401/07/30, the month's last day.
        Assert.Equal(In(2022, 5, 24), Door.EndOf(In(2022, 4, 23), tehran));
        Assert.Equal(In(2022, 10, 22), Door.EndOf(In(2022, 9, 22), tehran));
        Assert.Equal(In(2022, 4, 23) + Duration.FromDays(30), (Door with { TemporaryMonths = null }).EndOf(In(2022, 4, 23), tehran));
    }
}
