using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Take over what HR says of the person now: «همگام سازی اطلاعات کاربری» .</summary>
/// <param name="Standing">The employment or study status; null where HR tells none.</param>
public sealed record SynchroniseStanding(string? Standing)
{
    /// <summary>Pure. What HR said before is not noted again.</summary>
    public static Decision<AccountEvent> Decide(SynchroniseStanding command, AccountState state, AccountContext context) => state.Tenure switch
    {
        { } ended when ended.HasEnded(context.Now) => Rejection.Conflict(RejectionCodes.AccountExpired),
        { Stage: TenureStage.Temporary or TenureStage.PermanentRequested } tenure => tenure.Standing == command.Standing
            ? Decision<AccountEvent>.Nothing
            : new AccountStandingSynchronised(context.Actor, context.NextAt(state), state.Id, command.Standing),
        _ => Rejection.Conflict(RejectionCodes.NotTemporary),
    };
}
