using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Note that the account has a new password. The password itself never comes this far.</summary>
/// <param name="Occasion">On what occasion.</param>
public sealed record SetPassword(PasswordOccasion Occasion)
{
    /// <summary>Pure.</summary>
    public static Decision<AccountEvent> Decide(SetPassword command, AccountState state, AccountContext context) =>
        new AccountPasswordSet(context.Actor, context.NextAt(state), state.Id, command.Occasion);
}
