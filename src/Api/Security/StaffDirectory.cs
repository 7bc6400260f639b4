using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Security;

/// <summary>Who answers for which unit now: whom a request may be assigned to. Tokens of Development are no accounts, so that what they say is kept here.</summary>
public sealed class StaffDirectory(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const int LongestId = 200;

    /// <summary>The person of this id who answers for the unit; null when there is none.</summary>
    public async Task<PersonReference?> FindAsync(string organisation, string unit, string? personId, CancellationToken cancellation = default)
    {
        var id = personId?.Trim();
        // PostgreSQL knows no NUL in a text, so nobody is called that.
        if (string.IsNullOrEmpty(id) || id.Length > LongestId || id.Contains('\0'))
            return null;
        await using var command = dataSource.CreateStatement("Security/staff_member.sql", organisation, unit, id, time.GetUtcNow());
        return await command.ExecuteScalarAsync(cancellation) is string name ? new PersonReference(id, name) : null;
    }

    /// <summary>Which of these people answer for these units now.</summary>
    public async Task<HashSet<(string Unit, string Person)>> AnsweringAsync(string organisation, IReadOnlyCollection<(string Unit, string Person)> asked, CancellationToken cancellation = default)
    {
        await using var command = dataSource.CreateStatement(
            "Security/answering_staff.sql", organisation, asked.Select(one => one.Unit).ToArray(), asked.Select(one => one.Person).ToArray(), time.GetUtcNow());
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var answering = new HashSet<(string, string)>();
        while (await row.ReadAsync(cancellation))
            answering.Add((row.GetString(0), row.GetString(1)));
        return answering;
    }

    /// <summary>Remembers the posts in which a person answers for a unit now, and forgets those they held before.</summary>
    public async Task RecordAsync(string organisation, Person person, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(BatchCommand("Security/forget_appointments.sql", organisation, person.Id));
        foreach (var appointment in person.Appointments.Where(a => a is { Role: Role.Expert or Role.Head, Unit: not null }))
            batch.BatchCommands.Add(BatchCommand(
                "Security/record_appointment.sql", organisation, person.Id, PersonClaims.RoleName(appointment.Role), appointment.Unit!, person.Name));
        // A batch is one transaction.
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlBatchCommand BatchCommand(string statement, params ReadOnlySpan<string> values)
    {
        var command = new NpgsqlBatchCommand(Sql.Load(typeof(StaffDirectory).Assembly, statement));
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return command;
    }
}
