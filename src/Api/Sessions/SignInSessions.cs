using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Tokens;

namespace ServiceDesk.Api.Sessions;

/// <summary>
/// Begins, finds and ends sessions. Each is a row of the database that every request asks for, so that its end, an appointment's end or a new name counts in every process with the next
/// request.
/// </summary>
internal sealed class SignInSessions(EventStore.EventStore store, SessionTickets tickets, SessionSettings settings, TimeProvider time)
{
    /// <summary>How exactly the last use is known; a write for each request would cost more than the request.</summary>
    public static readonly TimeSpan Coarseness = TimeSpan.FromMinutes(1);

    private readonly SessionRows rows = new(store.DataSource);

    /// <summary>
    /// Signs somebody in to the request's organisation. The session is a new one with a new secret, and ends the one that the browser or program had: nobody goes on under what somebody else may
    /// have given them.
    /// </summary>
    /// <returns>The door's answer. With <see cref="SessionKind.Cookie"/> the cookie is set in the response, whose body must not have begun.</returns>
    public async Task<SignInAnswer> SignInAsync(HttpContext context, NewSession session, SessionKind kind)
    {
        var organisation = context.Organisation().Key;
        var before = await EndPresentedAsync(context, organisation);
        var (ticket, expiresIn) = await StartAsync(organisation, session, kind);
        if (kind == SessionKind.Cookie)
            SessionCookie.Write(context.Response, organisation, ticket);
        else if (before == SessionKind.Cookie)
            SessionCookie.Delete(context.Response, organisation);
        context.Response.Headers.CacheControl = "no-store";
        return new SignInAnswer(
            new SignedInPerson(session.Account.ToString("D"), session.Name), (long)expiresIn.TotalSeconds, kind == SessionKind.Token ? ticket : null);
    }

    /// <summary>Begins a session without a request.</summary>
    /// <returns>What is handed out, a secret, and after how long it ends unless it is used.</returns>
    public async Task<(string Ticket, TimeSpan ExpiresIn)> StartAsync(string organisation, NewSession session, SessionKind kind)
    {
        var now = time.GetUtcNow();
        var endsAt = now + settings.Longest;
        var times = new SessionTimes(now, Earlier(now + settings.Idle, endsAt), endsAt);
        var (ticket, text) = tickets.Issue(kind, organisation, Guid.CreateVersion7(now));
        await rows.InsertAsync(ticket, session, kind, null, times);
        return (text, times.ExpiresAt - now);
    }

    /// <summary>Makes a token for a program of a person's own.</summary>
    /// <returns>Its id, and what is handed out, a secret.</returns>
    public async Task<(Guid Id, string Text)> IssueTokenAsync(string organisation, NewSession session, TokenOrder order, DateTimeOffset endsAt)
    {
        var now = time.GetUtcNow();
        var (ticket, text) = tickets.Issue(SessionKind.Token, organisation, Guid.CreateVersion7(now));
        await rows.InsertAsync(ticket, session, SessionKind.Token, order, new SessionTimes(now, endsAt, endsAt));
        return (ticket.Session, text);
    }

    /// <summary>Ends the session that the request came with, if any; its cookie goes with the answer.</summary>
    public async Task EndCurrentAsync(HttpContext context)
    {
        var organisation = context.Organisation().Key;
        if (await EndPresentedAsync(context, organisation) == SessionKind.Cookie)
            SessionCookie.Delete(context.Response, organisation);
    }

    /// <inheritdoc cref="SessionRows.PassAsync"/>
    public Task PassSecondFactorAsync(string organisation, Guid session) => rows.PassAsync(organisation, session);

    /// <summary>Ends every session of an account, and every token that it made for programs, in every process at once.</summary>
    /// <param name="organisation">The account's organisation.</param>
    /// <param name="account">The account.</param>
    /// <param name="except">The id of the session that stays, as that in which a password was changed; null when none does.</param>
    public Task EndAllAsync(string organisation, Guid account, Guid? except = null) => rows.EndAllAsync(organisation, account, except);

    /// <inheritdoc cref="SessionRows.EndAsync(string, Guid, Guid, bool)"/>
    public Task<bool> EndAsync(string organisation, Guid account, Guid session, bool madeForProgram) => rows.EndAsync(organisation, account, session, madeForProgram);

    /// <inheritdoc cref="SessionRows.ListAsync"/>
    public Task<IReadOnlyList<SessionEntry>> ListAsync(string organisation, Guid account, bool madeForPrograms, CancellationToken cancellation) =>
        rows.ListAsync(organisation, account, madeForPrograms, time.GetUtcNow(), cancellation);

    /// <summary>What a request shows of a session: the token of its header, or the cookie of its organisation. Null when it shows nothing that could be one.</summary>
    public static (SessionKind Kind, string Text)? Presented(HttpContext context, string organisation)
    {
        const string Scheme = "Bearer ";
        // Whoever sends the header means it: the cookie, which browsers send by themselves, does not count then.
        if (context.Request.Headers.Authorization is { Count: > 0 } authorization)
        {
            return authorization is [{ } only] && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                && only.AsSpan(Scheme.Length).StartsWith(SessionTickets.TokenPrefix, StringComparison.Ordinal) ? (SessionKind.Token, only[Scheme.Length..]) : null;
        }
        return SessionCookie.Read(context.Request, organisation) is { } text ? (SessionKind.Cookie, text) : null;
    }

    /// <summary>The organisation that a ticket is for, and the session when it counts now at the organisation of the request.</summary>
    public async Task<(string? Organisation, Session? Session)> FindAsync(SessionKind kind, string text, string organisation, CancellationToken cancellation)
    {
        if (tickets.Read(kind, text) is not { } ticket)
            return (null, null);
        if (ticket.Organisation != organisation)
            return (ticket.Organisation, null);
        var now = time.GetUtcNow();
        var session = await rows.FindAsync(ticket, now, cancellation);
        if (session is null || now - session.LastSeenAt < Coarseness)
            return (organisation, session);
        return (organisation, await TouchAsync(session, now));
    }

    /// <summary>Notes that a session is used.</summary>
    public async Task<Session> TouchAsync(Session session, DateTimeOffset now)
    {
        var expiresAt = session.Scopes is null ? Earlier(now + settings.Idle, session.EndsAt) : session.ExpiresAt;
        await rows.TouchAsync(session, now, expiresAt, now - Coarseness);
        return session with { LastSeenAt = now, ExpiresAt = expiresAt };
    }

    /// <inheritdoc cref="SessionRows.FindManyAsync"/>
    public Task<Dictionary<Guid, Guid[]>> FindManyAsync(IReadOnlyCollection<Session> sessions, CancellationToken cancellation) =>
        rows.FindManyAsync(sessions, time.GetUtcNow(), cancellation);

    private async Task<SessionKind?> EndPresentedAsync(HttpContext context, string organisation)
    {
        if (Presented(context, organisation) is not { } presented)
            return null;
        // What was made for a program outlives a sign-in by it: it is ended by name.
        if (tickets.Read(presented.Kind, presented.Text) is { } ticket && ticket.Organisation == organisation)
            await rows.EndAsync(ticket);
        return presented.Kind;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
