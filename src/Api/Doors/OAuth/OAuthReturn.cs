using ServiceDesk.Domain.Doors;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>That a request comes back from a provider, for one of the organisation's doors.</summary>
internal sealed record OAuthReturn(OAuthDoor Door);
