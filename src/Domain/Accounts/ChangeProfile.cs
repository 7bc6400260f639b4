using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Change what the person is called.</summary>
/// <param name="FirstName">The first name.</param>
/// <param name="LastName">The last name.</param>
public sealed record ChangeProfile(string? FirstName, string? LastName)
{
    /// <summary>Pure. The same name is no change.</summary>
    public static Decision<AccountEvent> Decide(ChangeProfile command, AccountState state, AccountContext context)
    {
        var check = new ShapeCheck();
        var name = PersonName.Read(check, command.FirstName, command.LastName);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        return name.First == state.FirstName && name.Last == state.LastName && name.Whole == state.Name
            ? Decision<AccountEvent>.Nothing
            : new AccountProfileChanged(context.Actor, context.NextAt(state), state.Id, name.Whole, name.First, name.Last);
    }
}
