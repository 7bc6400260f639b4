using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tokens;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Sessions;

/// <summary>The sessions as the database has them. Every time is given: the clock is the host's.</summary>
internal sealed class SessionRows(NpgsqlDataSource dataSource)
{
    /// <param name="ticket">What is handed out.</param>
    /// <param name="session">Whose it is.</param>
    /// <param name="kind">Cookie or token.</param>
    /// <param name="order">For a token that a person makes for a program.</param>
    /// <param name="times">Its beginning and its ends.</param>
    public Task InsertAsync(SessionTicket ticket, NewSession session, SessionKind kind, TokenOrder? order, SessionTimes times) => ExecuteAsync(
        "insert_session.sql", ticket.Organisation, ticket.Session, ticket.SecretHash, session.Account, session.Door, SessionKinds.NameOf(kind),
        order?.Title, order?.Scopes.Select(TokenOrder.NameOf).ToArray(), session.SecondFactor, times.Now, times.ExpiresAt, times.EndsAt);

    /// <summary>The session, when it counts at the time given.</summary>
    public async Task<Session?> FindAsync(SessionTicket ticket, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateStatement("Sessions/find_session.sql", ticket.Organisation, ticket.Session, ticket.SecretHash, now);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? Read(row, ticket.Session) : null;
    }

    /// <summary>Notes that the session is used, unless somebody else has noted it since <paramref name="seenBefore"/>.</summary>
    public Task TouchAsync(SessionTicket ticket, DateTimeOffset now, DateTimeOffset expiresAt, DateTimeOffset seenBefore) =>
        ExecuteAsync("touch_session.sql", ticket.Organisation, ticket.Session, now, expiresAt, seenBefore);

    /// <summary>Ends the session that a ticket is good for.</summary>
    public Task EndAsync(SessionTicket ticket) => ExecuteAsync("end_session.sql", ticket.Organisation, ticket.Session, ticket.SecretHash);

    /// <summary>Ends one sign-in, or one token made for a program, of an account; whether there was such.</summary>
    public async Task<bool> EndAsync(string organisation, Guid account, Guid session, bool madeForProgram) =>
        await ExecuteAsync("end_session_of_account.sql", organisation, account, session, madeForProgram) > 0;

    /// <summary>Ends all sessions of an account but, where one is given, that of this id.</summary>
    public Task EndAllAsync(string organisation, Guid account, Guid? except) => ExecuteAsync("end_sessions_of_account.sql", organisation, account, except);

    /// <summary>The sign-ins of an account that count, or the tokens that it made for programs; the latest first.</summary>
    public async Task<IReadOnlyList<SessionEntry>> ListAsync(string organisation, Guid account, bool madeForPrograms, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateStatement("Sessions/select_sessions.sql", organisation, account, madeForPrograms, now);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<SessionEntry>();
        while (await row.ReadAsync(cancellation))
        {
            entries.Add(new SessionEntry(
                row.GetGuid(0), row.GetString(1), Kind(row.GetString(2)), row.IsDBNull(3) ? null : row.GetString(3), Scopes(row, 4),
                row.GetFieldValue<DateTimeOffset>(5), row.GetFieldValue<DateTimeOffset>(6), row.GetFieldValue<DateTimeOffset>(7)));
        }
        return entries;
    }

    private static Session Read(NpgsqlDataReader row, Guid id)
    {
        var account = row.GetGuid(0);
        var person = new Person(account.ToString("D"), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), []);
        return new Session(
            id, account, person, row.GetString(3), Kind(row.GetString(4)), Scopes(row, 5), row.GetBoolean(6),
            row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8), row.GetFieldValue<DateTimeOffset>(9), row.GetFieldValue<DateTimeOffset>(10));
    }

    private static SessionKind Kind(string name) => name == SessionKinds.NameOf(SessionKind.Cookie) ? SessionKind.Cookie : SessionKind.Token;

    private static ValueList<TokenScope>? Scopes(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<string[]>(column).Select(TokenOrder.Find).OfType<TokenScope>().ToValueList();

    /// <summary>What is written is written, also for a client that went away meanwhile.</summary>
    private async Task<int> ExecuteAsync(string statement, params object?[] values)
    {
        await using var command = dataSource.CreateStatement("Sessions/" + statement, values);
        return await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
