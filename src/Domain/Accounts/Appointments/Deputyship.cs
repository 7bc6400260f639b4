using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>Somebody who stands in, stood in or will stand in for the person in a post.</summary>
/// <param name="Id">The id of the deputy's appointment.</param>
/// <param name="Of">The post; while it does not count, this does not either.</param>
/// <param name="Deputy">Who stands in.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when, this instant no longer.</param>
public sealed record Deputyship(Guid Id, Guid Of, PersonReference Deputy, Instant From, Instant Until)
{
    /// <summary>Whether it has come to its end by an instant.</summary>
    public bool IsOverAt(Instant instant) => Until <= instant;
}
