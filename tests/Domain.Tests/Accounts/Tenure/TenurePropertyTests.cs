using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Decisions;
using static ServiceDesk.Domain.Tests.Accounts.Tenure.Applicants;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Accounts.Tenure;

/// <summary>Whatever is done in whatever order and with whatever time between: the way to a permanent account is the one of Q-40.</summary>
public sealed class TenurePropertyTests
{
    private static readonly Func<AccountState, AccountContext, Decision<AccountEvent>>[] Acts =
    [
        (s, c) => CheckIdentity.Decide(Identity, s, c),
        (s, c) => VerifyOwnMobile.Decide(new VerifyOwnMobile(Mobile), s, c),
        (s, c) => GrantTemporary.Decide(Grant with { Until = c.Now + Duration.FromDays(30) }, s, c),
        (s, c) => RequestPermanent.Decide(Chosen, s, c),
        (s, c) => RequestPermanent.Decide(Chosen with { Door = WithApproval }, s, c),
        (s, c) => DecidePermanent.Decide(new DecidePermanent(null), s, c),
        (s, c) => DecidePermanent.Refuse("دلیل", s, c),
        (s, c) => SynchroniseStanding.Decide(new SynchroniseStanding($"{c.Now}"), s, c),
        (s, c) => RemindOfExpiry.Decide(new RemindOfExpiry(7), s, c),
        (s, c) => ExpireAccount.Decide(s, c),
    ];

    [Fact]
    [Seed("Q-40")]
    public void There_is_no_way_to_a_permanent_account_but_through_checked_verified_and_temporary_and_none_back() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Gen.Zip(Gen.Choose(0, Acts.Length - 1), Gen.Choose(0, 12)).ListOf().ToArbitrary(), steps => Walk([.. steps])));

    [Fact]
    [Seed("Q-40")]
    public void Every_stage_can_be_reached_so_that_the_walks_say_something()
    {
        var reached = new HashSet<TenureStage>();
        var walks = Gen.Zip(Gen.Choose(0, Acts.Length - 1), Gen.Choose(0, 12)).ListOf(40).Sample(200, 1_000);
        foreach (var walk in walks)
        {
            foreach (var state in States([.. walk]))
            {
                if (state.Tenure is { } tenure)
                {
                    reached.Add(tenure.Stage);
                }
            }
        }

        Assert.Equal(Enum.GetValues<TenureStage>(), reached.Order());
    }

    private static void Walk(IReadOnlyList<(int Act, int Days)> steps)
    {
        var stages = new List<TenureStage>();
        foreach (var state in States(steps))
        {
            if (state.Tenure is not { } tenure)
            {
                continue;
            }

            if (stages.Count == 0 || stages[^1] != tenure.Stage)
            {
                Assert.Contains(tenure.Stage, NextOf(stages.Count == 0 ? null : stages[^1]));
                stages.Add(tenure.Stage);
            }

            Assert.Equal(tenure.Stage == TenureStage.PermanentRequested, tenure.Request is not null);
            Assert.Equal(tenure.Stage == TenureStage.Permanent, tenure.UserName is not null);
            Assert.Equal(
                tenure.Stage is TenureStage.PermanentRequested or TenureStage.Permanent,
                state.IsKnownBy(new AccountIdentity(IdentityKind.UserName, "sara")));
            Assert.False(tenure.Stage == TenureStage.Permanent && tenure.HasEnded(Instant.MaxValue));
            Assert.True(state.IsKnownBy(new AccountIdentity(IdentityKind.NationalCode, "0012345679")));
        }
    }

    /// <summary>Each state after each event, with days passing between the acts.</summary>
    private static IEnumerable<AccountState> States(IReadOnlyList<(int Act, int Days)> steps)
    {
        var (state, now) = (Opened, Morning);
        foreach (var (act, days) in steps)
        {
            now += Duration.FromDays(days);
            foreach (var @event in Acts[act](state, At(now)).Events)
            {
                state = AccountState.Fold(state, @event);
                yield return state;
            }
        }
    }

    private static TenureStage[] NextOf(TenureStage? stage) => stage switch
    {
        null or TenureStage.Expired => [TenureStage.IdentityChecked],
        TenureStage.IdentityChecked => [TenureStage.MobileVerified],
        TenureStage.MobileVerified => [TenureStage.Temporary],
        TenureStage.Temporary => [TenureStage.PermanentRequested, TenureStage.Expired],
        TenureStage.PermanentRequested => [TenureStage.Permanent, TenureStage.Temporary],
        TenureStage.Permanent => [],
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
