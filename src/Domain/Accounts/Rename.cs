using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Call the person what whoever knows them calls them now, as their organisation's directory does.</summary>
/// <param name="Name">The whole name.</param>
public sealed record Rename(string Name)
{
    /// <summary>Pure. The same name is no change.</summary>
    public static Decision<AccountEvent> Decide(Rename command, AccountState state, AccountContext context) => command.Name == state.Name
        ? Decision<AccountEvent>.Nothing
        : new AccountProfileChanged(context.Actor, context.NextAt(state), state.Id, command.Name);
}
