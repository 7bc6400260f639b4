using Npgsql;
using NpgsqlTypes;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Sessions;

/// <summary>The sessions as the database has them. Every time is given: the clock is the host's.</summary>
internal sealed class SessionRows(NpgsqlDataSource dataSource)
{
    public async Task InsertAsync(string organisation, byte[] secretHash, Guid id, NewSession session, SessionKind kind, DateTimeOffset now, DateTimeOffset expiresAt, DateTimeOffset endsAt)
    {
        await using var command = Command(
            "start_session.sql", Text(organisation), Bytes(secretHash), Id(id), Id(session.Account), Text(session.Name), Text(session.Mobile), Text(session.Door), Text(KindName(kind)),
            new NpgsqlParameter<bool> { TypedValue = session.SecondFactor }, Time(now), Time(expiresAt), Time(endsAt));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    /// <summary>The session, when it counts at the time given.</summary>
    public async Task<Session?> FindAsync(string organisation, byte[] secretHash, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = Command("find_session.sql", Text(organisation), Bytes(secretHash), Time(now));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
            return null;
        var person = new Person(row.GetGuid(1).ToString("D"), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), []);
        return new Session(
            row.GetGuid(0), person, row.GetString(4), row.GetString(5) == KindName(SessionKind.Cookie) ? SessionKind.Cookie : SessionKind.Token,
            row.GetBoolean(6), row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8), row.GetFieldValue<DateTimeOffset>(9));
    }

    /// <summary>Notes that the session is used, unless somebody else has noted it since <paramref name="seenBefore"/>.</summary>
    public async Task TouchAsync(string organisation, byte[] secretHash, DateTimeOffset now, DateTimeOffset expiresAt, DateTimeOffset seenBefore)
    {
        await using var command = Command("touch_session.sql", Text(organisation), Bytes(secretHash), Time(now), Time(expiresAt), Time(seenBefore));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    public async Task EndAsync(string organisation, byte[] secretHash)
    {
        await using var command = Command("end_session.sql", Text(organisation), Bytes(secretHash));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    /// <summary>Ends all sessions of an account but, where one is given, that of this id.</summary>
    public async Task EndAllAsync(string organisation, Guid account, Guid? except)
    {
        await using var command = Command("end_sessions_of_account.sql", Text(organisation), Id(account), Id(except));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    /// <summary>Forgets sessions that have ended, at most <paramref name="most"/>; how many they were.</summary>
    public async Task<int> ForgetAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        await using var command = Command("forget_sessions.sql", Time(now), new NpgsqlParameter<int> { TypedValue = most });
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string KindName(SessionKind kind) => kind == SessionKind.Cookie ? "cookie" : "token";

    private NpgsqlCommand Command(string statement, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = dataSource.CreateCommand(Sql.Load(typeof(SessionRows).Assembly, "Sessions/" + statement));
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    private static NpgsqlParameter<string> Text(string? value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Varchar };

    private static NpgsqlParameter<byte[]> Bytes(byte[] value) => new() { TypedValue = value };

    private static NpgsqlParameter<Guid?> Id(Guid? value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static NpgsqlParameter<DateTime> Time(DateTimeOffset at) => new() { TypedValue = at.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
