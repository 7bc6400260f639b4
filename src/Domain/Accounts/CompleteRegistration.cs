using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Register somebody who has an account from another door, by the same number: they get a password, and the name they have just given.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="UserType">The key of the kind of user (E-09).</param>
public sealed record CompleteRegistration(PersonName Name, string? UserType)
{
    /// <summary>Pure. Who has a password is registered, and sets no other one in this way.</summary>
    public static Decision<AccountEvent> Decide(CompleteRegistration command, AccountState state, AccountContext context) => state.PasswordSetAt is not null
        ? Rejection.Conflict(RejectionCodes.AlreadyRegistered)
        : Decision<AccountEvent>.Of(
        [
            new AccountProfileChanged(context.Actor, context.NextAt(state), state.Id, command.Name.Whole, command.Name.First, command.Name.Last, command.UserType),
            new AccountPasswordSet(context.Actor, context.NextAt(state), state.Id, PasswordOccasion.Registration),
        ]);
}
