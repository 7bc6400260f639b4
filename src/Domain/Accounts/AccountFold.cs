using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Accounts.Tenure;

namespace ServiceDesk.Domain.Accounts;

/// <summary>The one fold of the account's events. Every event is named, here or by the part it belongs to; a test holds it to the list of contracts.</summary>
internal static class AccountFold
{
    /// <summary>The state after one more event.</summary>
    public static AccountState Apply(AccountState? state, AccountEvent @event)
    {
        if (@event is AccountOpened opened)
        {
            return state is null ? Begin(opened) : throw new InvalidOperationException("An account is opened once.");
        }

        var before = state ?? throw new InvalidOperationException("An account begins with its opening.");
        return After(before, @event) with { Version = before.Version + 1, LastEventAt = @event.At };
    }

    private static AccountState Begin(AccountOpened e) => new()
    {
        Id = e.DataSubject,
        Door = e.Door,
        Name = e.Name,
        FirstName = e.FirstName,
        LastName = e.LastName,
        Mobile = e.Mobile,
        UserType = e.UserType,
        Identities = [new AccountIdentity(e.Kind, e.Value)],
        OpenedAt = e.At,
        LastEventAt = e.At,
        Version = 1,
    };

    private static AccountState After(AccountState before, AccountEvent @event) => @event switch
    {
        AccountIdentityAdded e => Known(before, new AccountIdentity(e.Kind, e.Value)),
        AccountProfileChanged e => before with { Name = e.Name, FirstName = e.FirstName, LastName = e.LastName, UserType = e.UserType ?? before.UserType },
        AccountMobileChanged e => Moved(before, e),
        AccountPasswordSet e => before with { PasswordSetAt = e.At },
        _ => AppointmentFold.Apply(before, @event) ?? TenureFold.After(before, @event) ?? throw new InvalidOperationException($"No fold for {@event.GetType().Name}."),
    };

    /// <summary>A number that was verified is where messages go, unless another is known.</summary>
    private static AccountState Known(AccountState before, AccountIdentity identity) =>
        before.With(identity) with { Mobile = before.Mobile ?? (identity.Kind == IdentityKind.Mobile ? identity.Value : null) };

    private static AccountState Moved(AccountState before, AccountMobileChanged e)
    {
        var freed = e.Former is { } former ? before.Without(new AccountIdentity(IdentityKind.Mobile, former)) : before;
        return freed.With(new AccountIdentity(IdentityKind.Mobile, e.Mobile)) with { Mobile = e.Mobile };
    }
}
