using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Let the account be known by one thing more. That no other account has it, the store sees to.</summary>
/// <param name="Identity">The identity; its door has verified it.</param>
/// <param name="Door">The key of the door.</param>
public sealed record AddIdentity(AccountIdentity Identity, string Door)
{
    /// <summary>Pure. What the account is known by already is not added again.</summary>
    public static Decision<AccountEvent> Decide(AddIdentity command, AccountState state, AccountContext context) => state.IsKnownBy(command.Identity)
        ? Decision<AccountEvent>.Nothing
        : new AccountIdentityAdded(context.Actor, context.NextAt(state), state.Id, command.Door, command.Identity.Kind, command.Identity.Value);
}
