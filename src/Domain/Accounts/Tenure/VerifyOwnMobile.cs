using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Note that the mobile number is the person's own: the registry says so, and the code came back .</summary>
/// <param name="Mobile">The number, as +98….</param>
public sealed record VerifyOwnMobile(string Mobile)
{
    /// <summary>Pure. Messages go to this number from now on; one that the account had before is no longer its own, for it may be somebody else's by now.</summary>
    public static Decision<AccountEvent> Decide(VerifyOwnMobile command, AccountState state, AccountContext context)
    {
        if (state.Tenure is not { Stage: TenureStage.IdentityChecked } tenure)
        {
            return Rejection.Conflict(RejectionCodes.RegistrationOutOfOrder);
        }

        var identity = new AccountIdentity(IdentityKind.Mobile, command.Mobile);
        var at = context.NextAt(state);
        var verified = new AccountOwnMobileVerified(context.Actor, at, state.Id, command.Mobile);
        if (state.Mobile is { } former && former != command.Mobile)
        {
            return Decision<AccountEvent>.Of([verified, new AccountMobileChanged(context.Actor, at, state.Id, command.Mobile, former)]);
        }

        return state.IsKnownBy(identity)
            ? verified
            : Decision<AccountEvent>.Of([verified, new AccountIdentityAdded(context.Actor, at, state.Id, tenure.Door, identity.Kind, identity.Value)]);
    }
}
