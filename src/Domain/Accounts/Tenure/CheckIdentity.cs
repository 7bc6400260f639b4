using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Note that the registries hold what a person told of themselves.</summary>
/// <param name="Door">The key of the door.</param>
/// <param name="Registries">Which kinds of registries were asked.</param>
/// <param name="Audience">As what the person registers.</param>
/// <param name="Standing">The employment or study status that HR told.</param>
public sealed record CheckIdentity(string Door, ValueList<RegistryKind> Registries, string? Audience, string? Standing)
{
    /// <summary>Pure. Whoever has an account that has not ended is told the same as whoever is not in the registries .</summary>
    public static Decision<AccountEvent> Decide(CheckIdentity command, AccountState state, AccountContext context)
    {
        var at = context.NextAt(state);
        var begun = new AccountIdentityChecked(context.Actor, at, state.Id, command.Door, command.Registries, command.Audience, command.Standing);
        return state.Tenure switch
        {
            null or { Stage: TenureStage.Expired } => begun,
            { } ended when ended.HasEnded(context.Now) => Decision<AccountEvent>.Of([new AccountExpired(context.Actor, at, state.Id), begun]),
            _ => Rejection.Conflict(RejectionCodes.IdentityMismatchOrKnown),
        };
    }
}
