using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>What a person has asked for, until it is decided.</summary>
/// <param name="Way">What the permanent account is made of.</param>
/// <param name="UserName">The user name that the account will have.</param>
/// <param name="Email">The e-mail address that it will have; null where the organisation gives none.</param>
/// <param name="At">When it was asked for.</param>
public sealed record PermanentRequest(PermanentWay Way, string UserName, string? Email, Instant At)
{
    /// <summary>What the account is known by from now on: nobody else can ask for it meanwhile.</summary>
    public ValueList<AccountIdentity> Identities => Email is null
        ? [new AccountIdentity(IdentityKind.UserName, UserName)]
        : [new AccountIdentity(IdentityKind.UserName, UserName), new AccountIdentity(IdentityKind.Email, Email)];
}
