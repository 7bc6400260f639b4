using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Open an account for somebody whom a door has made sure of.</summary>
/// <param name="Identity">What the account will be known by.</param>
/// <param name="Door">The key of the door.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Mobile">The number that messages go to, as +98….</param>
/// <param name="FirstName">The first name, where the door asks for it (E-05).</param>
/// <param name="LastName">The last name, where the door asks for it (E-06).</param>
/// <param name="UserType">The key of the kind of user (E-09).</param>
public sealed record OpenAccount(
    AccountIdentity Identity,
    string Door,
    string Name,
    string? Mobile = null,
    string? FirstName = null,
    string? LastName = null,
    string? UserType = null)
{
    /// <summary>Pure. An account that is there already is not opened again.</summary>
    public static Decision<AccountEvent> Decide(OpenAccount command, AccountState? state, AccountContext context) => state is not null
        ? Decision<AccountEvent>.Nothing
        : new AccountOpened(
            context.Actor, context.NextAt(state), context.Id, command.Door, command.Identity.Kind, command.Identity.Value, command.Name,
            command.Mobile ?? (command.Identity.Kind == IdentityKind.Mobile ? command.Identity.Value : null),
            command.FirstName, command.LastName, command.UserType);
}
