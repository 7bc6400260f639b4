using NodaTime;
using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tokens;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Sessions;

/// <summary>The sessions as the database has them. Every time is given: the clock is the host's.</summary>
internal sealed class SessionRows(NpgsqlDataSource dataSource)
{
    private const int FirstOfAppointment = 13;

    private static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>().ToDictionary(PersonClaims.RoleName);

    /// <param name="ticket">What is handed out.</param>
    /// <param name="session">Whose it is.</param>
    /// <param name="kind">Cookie or token.</param>
    /// <param name="order">For a token that a person makes for a program.</param>
    /// <param name="times">Its beginning and its ends.</param>
    public Task InsertAsync(SessionTicket ticket, NewSession session, SessionKind kind, TokenOrder? order, SessionTimes times) => ExecuteAsync(
        "insert_session.sql", ticket.Organisation, ticket.Session, ticket.SecretHash, session.Account, session.Door, SessionKinds.NameOf(kind),
        order?.Title, order?.Scopes.Select(TokenOrder.NameOf).ToArray(), session.SecondFactor, times.Now, times.ExpiresAt, times.EndsAt, session.Guest);

    /// <summary>The session, when it counts at the time given.</summary>
    public async Task<Session?> FindAsync(SessionTicket ticket, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateStatement("Sessions/find_session.sql", ticket.Organisation, ticket.Session, ticket.SecretHash, now);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
            return null;
        var appointments = new List<Appointment>();
        var session = Read(row, ticket, appointments);
        do
        {
            if (!row.IsDBNull(FirstOfAppointment))
                appointments.Add(ReadAppointment(row));
        }
        while (await row.ReadAsync(cancellation));
        return session;
    }

    /// <summary>Of the sessions named, those that count at the time given, each with the ids of the appointments that do.</summary>
    public async Task<Dictionary<Guid, Guid[]>> FindManyAsync(IReadOnlyCollection<Session> sessions, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateStatement(
            "Sessions/select_counting.sql", sessions.Select(session => session.Organisation).ToArray(), sessions.Select(session => session.Id).ToArray(), now);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var counting = new Dictionary<Guid, Guid[]>();
        while (await row.ReadAsync(cancellation))
            counting[row.GetGuid(0)] = row.GetFieldValue<Guid[]>(1);
        return counting;
    }

    /// <summary>Notes that the session is used, unless somebody else has noted it since <paramref name="seenBefore"/>.</summary>
    public Task TouchAsync(Session session, DateTimeOffset now, DateTimeOffset expiresAt, DateTimeOffset seenBefore) =>
        ExecuteAsync("touch_session.sql", session.Organisation, session.Id, now, expiresAt, seenBefore);

    /// <summary>Notes that a second factor was shown in a session.</summary>
    public Task PassAsync(string organisation, Guid session) => ExecuteAsync("pass_second_factor.sql", organisation, session);

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

    private static Session Read(NpgsqlDataReader row, SessionTicket ticket, IReadOnlyList<Appointment> appointments)
    {
        var account = row.GetGuid(0);
        var person = new Person(account.ToString("D"), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), appointments);
        return new Session(
            ticket.Organisation, ticket.Session, account, person, row.GetString(3), Kind(row.GetString(4)), Scopes(row, 5), row.GetBoolean(6),
            row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8), row.GetFieldValue<DateTimeOffset>(9), row.GetFieldValue<DateTimeOffset>(10))
        {
            Guest = row.GetBoolean(11),
            HasSecondFactor = row.GetBoolean(12),
        };
    }

    private static Appointment ReadAppointment(NpgsqlDataReader row)
    {
        var at = FirstOfAppointment;
        return new Appointment(Roles[row.GetString(at + 1)], row.IsDBNull(at + 2) ? null : row.GetString(at + 2))
        {
            Id = row.GetGuid(at),
            From = Instant.FromDateTimeUtc(row.GetDateTime(at + 3)),
            Until = row.IsDBNull(at + 4) ? null : Instant.FromDateTimeUtc(row.GetDateTime(at + 4)),
            OnBehalfOf = row.IsDBNull(at + 5) ? null : new PersonReference(row.GetGuid(at + 5).ToString("D"), row.GetString(at + 6)),
        };
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
