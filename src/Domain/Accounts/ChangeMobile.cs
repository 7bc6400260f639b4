using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Change the account's mobile number to one that the person has just proved to be theirs by a code.</summary>
/// <param name="Mobile">The new number, as +98….</param>
public sealed record ChangeMobile(string Mobile)
{
    /// <summary>Pure. The number that is verified already is no change.</summary>
    public static Decision<AccountEvent> Decide(ChangeMobile command, AccountState state, AccountContext context) => state.VerifiedMobile == command.Mobile
        ? Decision<AccountEvent>.Nothing
        : new AccountMobileChanged(context.Actor, context.NextAt(state), state.Id, command.Mobile, state.Mobile == command.Mobile ? null : state.Mobile);
}
