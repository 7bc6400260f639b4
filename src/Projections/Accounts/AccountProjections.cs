using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections.Accounts.Tenure;

namespace ServiceDesk.Projections.Accounts;

/// <summary>All read models of accounts.</summary>
public static class AccountProjections
{
    /// <summary>Those written with the command: who has just signed in is known.</summary>
    public static IReadOnlyList<Projection> Inline { get; } = [new AccountProjection(), new PeopleProjection(), new TenureProjection()];
}
