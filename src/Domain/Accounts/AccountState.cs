using NodaTime;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts;

/// <summary>An account as its events say, and nothing else says.</summary>
public sealed record AccountState
{
    /// <summary>The stream's id in "D" form, which is the person's id everywhere (<see cref="Person.Id"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The key of the door that the person first came through.</summary>
    public required string Door { get; init; }

    /// <summary>What the person is called.</summary>
    public required string Name { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary>The number that messages go to, as +98…; null when none is known. Verified exactly when it is among the identities.</summary>
    public string? Mobile { get; init; }

    /// <summary>The key of the kind of user, out of the door's list (E-09).</summary>
    public string? UserType { get; init; }

    /// <summary>What the account is known by, in the order in which it came.</summary>
    public required ValueList<AccountIdentity> Identities { get; init; }

    /// <summary>What it was known by, and is no longer.</summary>
    public ValueList<AccountIdentity> FormerIdentities { get; init; } = [];

    /// <summary>When a password was last set; null where there is none.</summary>
    public Instant? PasswordSetAt { get; init; }

    /// <summary>The posts that the person holds, held or will hold, in the order in which they were given.</summary>
    public ValueList<HeldAppointment> Appointments { get; init; } = [];

    /// <summary>Those who stand in, stood in or will stand in for the person.</summary>
    public ValueList<Deputyship> Deputies { get; init; } = [];

    /// <summary>Since when the person signs in with a second factor too; null when they have none.</summary>
    public Instant? SecondFactorSince { get; init; }

    /// <summary>How long the account lasts, where it was opened by national code; null where it simply is.</summary>
    public AccountTenure? Tenure { get; init; }

    public required Instant OpenedAt { get; init; }

    public Instant LastEventAt { get; init; }

    /// <summary>How many events the stream has: what the next command expects.</summary>
    public long Version { get; init; }

    /// <summary>Whether the account is known by it now.</summary>
    public bool IsKnownBy(AccountIdentity identity) => Identities.Contains(identity);

    /// <summary>The verified mobile number; null when none was verified.</summary>
    public string? VerifiedMobile => Mobile is { } mobile && IsKnownBy(new AccountIdentity(IdentityKind.Mobile, mobile)) ? mobile : null;

    /// <summary>The person, acting for themselves.</summary>
    public Actor Owner => new(Id, Name, Role.Applicant);

    /// <inheritdoc cref="AccountFold.Apply"/>
    public static AccountState Fold(AccountState? state, AccountEvent @event) => AccountFold.Apply(state, @event);

    public static AccountState? Fold(IEnumerable<AccountEvent> events) => events.Aggregate((AccountState?)null, Fold);

    internal AccountState With(AccountIdentity identity) => this with
    {
        Identities = IsKnownBy(identity) ? Identities : Identities.Add(identity),
        FormerIdentities = FormerIdentities.Where(former => former != identity).ToValueList(),
    };

    internal AccountState Without(AccountIdentity identity) => !IsKnownBy(identity) ? this : this with
    {
        Identities = Identities.Where(known => known != identity).ToValueList(),
        FormerIdentities = FormerIdentities.Add(identity),
    };
}
