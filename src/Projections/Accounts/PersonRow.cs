using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Accounts;

/// <summary>A person with an account, as lists show and find them.</summary>
/// <param name="Organisation">The organisation's key.</param>
/// <param name="Id">The account's id.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Mobile">Their mobile number, as +98…; null when none is known.</param>
/// <param name="OpenedAt">When the account was opened.</param>
/// <param name="SecondFactorSince">Since when they have a second factor; null when they have none.</param>
public sealed record PersonRow(string Organisation, Guid Id, string Name, string? Mobile, Instant OpenedAt, Instant? SecondFactorSince)
{
    /// <summary>What lists are sorted by.</summary>
    public string Order => PersianText.Fold(Name);

    internal static PersonRow Of(StreamKey account, AccountState state) =>
        new(account.Tenant, account.Id, state.Name, state.Mobile, state.OpenedAt, state.SecondFactorSince);
}
