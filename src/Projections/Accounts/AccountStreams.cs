namespace ServiceDesk.Projections.Accounts;

/// <summary>The streams of accounts: the tenant is the organisation's key, the id the person's.</summary>
public static class AccountStreams
{
    /// <summary>The alias kept in mt_streams.</summary>
    public const string Type = "account";
}
