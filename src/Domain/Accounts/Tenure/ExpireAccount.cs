using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Note that the time of a temporary account has gone by.</summary>
public static class ExpireAccount
{
    /// <summary>Pure. An account whose time has not gone by, or that was noted already, stays as it is.</summary>
    public static Decision<AccountEvent> Decide(AccountState state, AccountContext context) =>
        state.Tenure is { Stage: TenureStage.Temporary } tenure && tenure.HasEnded(context.Now)
            ? new AccountExpired(context.Actor, context.NextAt(state), state.Id)
            : Decision<AccountEvent>.Nothing;
}
