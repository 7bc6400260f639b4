using ServiceDesk.Domain.Tokens;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Sessions;

/// <summary>One line of the list of a person's sessions or tokens.</summary>
internal sealed record SessionEntry(
    Guid Id, string Door, SessionKind Kind, string? Title, ValueList<TokenScope>? Scopes, DateTimeOffset Since, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt);
