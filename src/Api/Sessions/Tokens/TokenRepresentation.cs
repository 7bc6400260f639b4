using NodaTime;
using ServiceDesk.Domain.Tokens;

namespace ServiceDesk.Api.Sessions.Tokens;

/// <summary>A token that a person made for a program.</summary>
/// <param name="Id">By which it is ended.</param>
/// <param name="Title">What the person knows it by.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Since">When it was made.</param>
/// <param name="LastSeenAt">When it was last used, to the minute; absent when it never was.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="AccessToken">The token itself; told once, when it is made.</param>
internal sealed record TokenRepresentation(
    Guid Id, string Title, IReadOnlyList<TokenScope> Scopes, Instant Since, Instant? LastSeenAt, Instant ExpiresAt, string? AccessToken)
{
    public static TokenRepresentation Of(SessionEntry entry) =>
        new(entry.Id, entry.Title!, entry.Scopes!, Instant.FromDateTimeOffset(entry.Since), entry.LastSeenAt > entry.Since ? Instant.FromDateTimeOffset(entry.LastSeenAt) : null, Instant.FromDateTimeOffset(entry.ExpiresAt), null);
}
