using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.Sessions;

/// <summary>
/// Begins, finds and ends sessions. Each is a row of the database that every request asks for, so that its end, an appointment's end or a new name counts in every process with the next
/// request.
/// </summary>
public sealed class SignInSessions
{
    /// <summary>How exactly the last use is known; a write for each request would cost more than the request.</summary>
    private static readonly TimeSpan Coarseness = TimeSpan.FromMinutes(1);

    private readonly SessionRows rows;
    private readonly SessionTickets tickets;
    private readonly SessionSettings settings;
    private readonly TimeProvider time;

    public SignInSessions(EventStore.EventStore store, SessionTickets tickets, SessionSettings settings, TimeProvider time) =>
        (rows, this.tickets, this.settings, this.time) = (new SessionRows(store.DataSource), tickets, settings, time);

    /// <summary>
    /// Signs somebody in to the request's organisation. The session is a new one with a new secret, and ends the one that the browser or program had: nobody goes on under what somebody else may
    /// have given them.
    /// </summary>
    /// <returns>The door's answer. With <see cref="SessionKind.Cookie"/> the cookie is set in the response, whose body must not have begun.</returns>
    public async Task<SignInAnswer> SignInAsync(HttpContext context, NewSession session, SessionKind kind)
    {
        var organisation = context.Organisation().Key;
        var before = await EndPresentedAsync(context, organisation);
        var (secret, now) = (SessionTickets.NewSecret(), time.GetUtcNow());
        var endsAt = now + settings.Longest;
        var expiresAt = Earlier(now + settings.Idle, endsAt);
        await rows.InsertAsync(organisation, SessionTickets.Hash(secret), Guid.CreateVersion7(now), session, kind, now, expiresAt, endsAt);
        var ticket = tickets.Write(kind, organisation, secret);
        if (kind == SessionKind.Cookie)
            SessionCookie.Write(context.Response, organisation, ticket);
        else if (before == SessionKind.Cookie)
            SessionCookie.Delete(context.Response, organisation);
        context.Response.Headers.CacheControl = "no-store";
        return new SignInAnswer(
            new SignedInPerson(session.Account.ToString("D"), session.Name), (long)(expiresAt - now).TotalSeconds, kind == SessionKind.Token ? ticket : null);
    }

    /// <summary>Ends the session that the request came with, if any; its cookie goes with the answer.</summary>
    public async Task EndCurrentAsync(HttpContext context)
    {
        var organisation = context.Organisation().Key;
        if (await EndPresentedAsync(context, organisation) == SessionKind.Cookie)
            SessionCookie.Delete(context.Response, organisation);
    }

    /// <summary>Ends every session of an account, in every process at once.</summary>
    /// <param name="organisation">The account's organisation.</param>
    /// <param name="account">The account.</param>
    /// <param name="except">The id of the session that stays, as that in which a password was changed; null when none does.</param>
    public Task EndAllAsync(string organisation, Guid account, Guid? except = null) => rows.EndAllAsync(organisation, account, except);

    /// <summary>What a request shows of a session: the token of its header, or the cookie of its organisation. Null when it shows nothing that could be one.</summary>
    internal static (SessionKind Kind, string Ticket)? Presented(HttpContext context, string organisation)
    {
        const string Scheme = "Bearer ";
        // Whoever sends the header means it: the cookie, which browsers send by themselves, does not count then.
        if (context.Request.Headers.Authorization is { Count: > 0 } authorization)
        {
            return authorization is [{ } only] && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                && only.AsSpan(Scheme.Length).StartsWith(SessionTickets.TokenPrefix, StringComparison.Ordinal) ? (SessionKind.Token, only[Scheme.Length..]) : null;
        }
        return SessionCookie.Read(context.Request, organisation) is { } ticket ? (SessionKind.Cookie, ticket) : null;
    }

    /// <summary>The organisation that a ticket is for, and the session when it counts now at the organisation of the request.</summary>
    internal async Task<(string? Organisation, Session? Session)> FindAsync(SessionKind kind, string ticketText, string organisation, CancellationToken cancellation)
    {
        if (tickets.Read(kind, ticketText) is not { } ticket)
            return (null, null);
        if (ticket.Organisation != organisation)
            return (ticket.Organisation, null);
        var now = time.GetUtcNow();
        var session = await rows.FindAsync(organisation, ticket.SecretHash, now, cancellation);
        if (session is null || now - session.LastSeenAt < Coarseness)
            return (organisation, session);
        var expiresAt = Earlier(now + settings.Idle, session.EndsAt);
        await rows.TouchAsync(organisation, ticket.SecretHash, now, expiresAt, now - Coarseness);
        return (organisation, session with { LastSeenAt = now, ExpiresAt = expiresAt });
    }

    internal Task<int> ForgetEndedAsync(int most, CancellationToken cancellation) => rows.ForgetAsync(time.GetUtcNow(), most, cancellation);

    private async Task<SessionKind?> EndPresentedAsync(HttpContext context, string organisation)
    {
        if (Presented(context, organisation) is not { } presented)
            return null;
        if (tickets.Read(presented.Kind, presented.Ticket) is { } ticket && ticket.Organisation == organisation)
            await rows.EndAsync(organisation, ticket.SecretHash);
        return presented.Kind;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
