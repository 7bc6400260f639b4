using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Everything a decision about an account needs beside command and state: nothing is looked up, drawn or read from a clock.</summary>
/// <param name="Now">The present instant.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Id">The account's id in "D" form; drawn anew for one that is to be opened.</param>
public sealed record AccountContext(Instant Now, Actor Actor, string Id)
{
    /// <summary>The instant of the next event: now to the microsecond, but never before the stream's last event.</summary>
    public Instant NextAt(AccountState? state)
    {
        var now = Microseconds.Of(Now);
        return state is null ? now : Instant.Max(now, state.LastEventAt);
    }
}
