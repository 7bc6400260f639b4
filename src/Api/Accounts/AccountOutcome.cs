using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Api.Accounts;

/// <summary>What became of a change to an account.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    /// <summary>It stands, or stood already.</summary>
    /// <param name="Account">The account as it is now.</param>
    public sealed record Done(Account Account) : AccountOutcome;

    /// <summary>Nothing was stored.</summary>
    public sealed record Refused(Rejection Rejection) : AccountOutcome;
}
