using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Registries;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Ask for the permanent account. That a mailbox is the person's own was proved before; that nobody else has the name, the store sees to.</summary>
/// <param name="Way">What it is made of.</param>
/// <param name="UserName">The user name.</param>
/// <param name="Email">The e-mail address; null where the organisation gives none.</param>
/// <param name="Door">The door as the organisation defines it now.</param>
public sealed record RequestPermanent(PermanentWay Way, string UserName, string? Email, NationalCodeDoor Door)
{
    /// <summary>Pure. The same asked for once more changes nothing.</summary>
    public static Decision<AccountEvent> Decide(RequestPermanent command, AccountState state, AccountContext context)
    {
        switch (state.Tenure)
        {
            case { Stage: TenureStage.Permanent } tenure:
                return tenure.UserName == command.UserName ? Decision<AccountEvent>.Nothing : Rejection.Conflict(RejectionCodes.AlreadyPermanent);
            case { Stage: TenureStage.PermanentRequested, Request: { } request }:
                return request.UserName == command.UserName && request.Way == command.Way ? Decision<AccountEvent>.Nothing : Rejection.Conflict(RejectionCodes.PermanentAlreadyRequested);
            case { } ended when ended.HasEnded(context.Now):
                return Rejection.Conflict(RejectionCodes.AccountExpired);
            case not { Stage: TenureStage.Temporary }:
                return Rejection.Conflict(RejectionCodes.NotTemporary);
        }

        if (Missing(command.Door, state.Tenure) is { } missing)
        {
            return missing;
        }

        var requested = new AccountPermanentRequested(context.Actor, context.NextAt(state), state.Id, command.Way, command.UserName, command.Email);
        return command.Door.ApprovalUnit is not null
            ? requested
            : Decision<AccountEvent>.Of([requested, new AccountPermanentGranted(context.Actor, requested.At, state.Id, command.UserName, command.Email)]);
    }

    /// <summary>The standing that the person's audience needs and HR has not told yet .</summary>
    private static Rejection? Missing(NationalCodeDoor door, AccountTenure tenure)
    {
        var needed = door.Audience(tenure.Audience)?.Standings ?? [];
        return needed.Count == 0 || needed.Any(standing => tenure.Standing is { } told && RegistryComparison.Same(standing, told))
            ? null
            : Rejection.Conflict(RejectionCodes.StandingNotReached, ("standing", string.Join("، ", needed)));
    }
}
