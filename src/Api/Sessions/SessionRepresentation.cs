using NodaTime;

namespace ServiceDesk.Api.Sessions;

/// <summary>One of a person's sessions, as they see it.</summary>
/// <param name="Id">By which it is ended.</param>
/// <param name="Door">The key of the door that they came in by.</param>
/// <param name="Kind">cookie or token.</param>
/// <param name="Since">When it began.</param>
/// <param name="LastSeenAt">When it was last used, to the minute.</param>
/// <param name="ExpiresAt">When it ends unless it is used.</param>
/// <param name="Current">Whether it is the one that asks.</param>
internal sealed record SessionRepresentation(Guid Id, string Door, SessionKind Kind, Instant Since, Instant LastSeenAt, Instant ExpiresAt, bool Current)
{
    public static SessionRepresentation Of(SessionEntry entry, Guid current) =>
        new(entry.Id, entry.Door, entry.Kind, Instant.FromDateTimeOffset(entry.Since), Instant.FromDateTimeOffset(entry.LastSeenAt), Instant.FromDateTimeOffset(entry.ExpiresAt), entry.Id == current);
}
