using NodaTime;
using ServiceDesk.Api.Sessions;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>The session in which the viewer asks.</summary>
/// <param name="Door">The key of the way to sign in by which they came.</param>
/// <param name="Kind">How they show it.</param>
/// <param name="SecondFactor">Whether a second factor was shown.</param>
/// <param name="Since">When it began.</param>
/// <param name="ExpiresAt">When it ends unless it is used before.</param>
/// <param name="EndsAt">When it ends in any case.</param>
[GraphQLName("Session"), FieldAccess(FieldAccess.Checked)]
public sealed record SessionView(string Door, SessionKind Kind, bool SecondFactor, Moment Since, Moment ExpiresAt, Moment EndsAt)
{
    public static SessionView Of(Session session, DateTimeZone zone)
    {
        return new(session.Door, session.Kind, session.SecondFactor, Shown(session.Since), Shown(session.ExpiresAt), Shown(session.EndsAt));

        Moment Shown(DateTimeOffset at) => Moment.Of(Instant.FromDateTimeOffset(at), zone);
    }
}
