using NodaTime;
using Npgsql;
using NpgsqlTypes;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Accounts;

/// <summary>Reads people and their appointments. The organisation is in every query; who may read is the caller's to check.</summary>
public sealed class PeopleQueries(NpgsqlDataSource dataSource)
{
    private static readonly ConditionalStatement People = Found("select_people.sql");
    private static readonly ConditionalStatement CountOfPeople = Found("count_people.sql");

    /// <summary>The place of a person in a list.</summary>
    public readonly record struct Key(string Order, Guid Id);

    /// <summary>What is asked for; null is no limit.</summary>
    /// <param name="Text">Words that begin so in the name, or a whole mobile number: of a part of one nobody learns whose it is.</param>
    /// <param name="StaffAt">Whoever may act under an appointment at this instant.</param>
    /// <param name="Role">… in this role; only with <paramref name="StaffAt"/>.</param>
    /// <param name="Unit">… for this unit; only with <paramref name="StaffAt"/>.</param>
    public sealed record Filter(string? Text = null, Instant? StaffAt = null, Role? Role = null, string? Unit = null);

    public async Task<Page<PersonRow>> ListAsync(string organisation, Filter filter, Key? after, int limit, CancellationToken cancellation)
    {
        if (ConditionsOf(organisation, filter) is not { } conditions)
            return new Page<PersonRow>([], false);
        NpgsqlParameter[] parameters =
        [
            .. conditions,
            Text(after?.Order),
            new() { Value = (object?)after?.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = limit + 1 },
        ];
        return Page<PersonRow>.Of(await ReadAsync(People.For(parameters), Person, cancellation, parameters), limit);
    }

    /// <summary>How many people <see cref="ListAsync"/> gives on all its pages, at most <see cref="TotalCount.Most"/>.</summary>
    public async Task<int> CountAsync(string organisation, Filter filter, CancellationToken cancellation) =>
        ConditionsOf(organisation, filter) is { } conditions ? await dataSource.CountAsync(CountOfPeople.For(conditions), conditions, cancellation) : 0;

    /// <summary>A person by their id; null when the organisation has none of it.</summary>
    public async Task<PersonRow?> FindAsync(string organisation, Guid id, CancellationToken cancellation) =>
        (await ReadFileAsync("Accounts/select_person.sql", Person, cancellation, new() { Value = organisation }, new() { Value = id })).SingleOrDefault();

    /// <summary>The appointments under which these people may act at an instant, those of deputies too.</summary>
    public async Task<ILookup<Guid, Appointment>> AppointmentsAsync(string organisation, IReadOnlyCollection<Guid> people, Instant at, CancellationToken cancellation) =>
        (await ReadFileAsync("Accounts/select_appointments.sql", Held, cancellation, new() { Value = organisation }, new() { Value = people.ToArray() }, Time(at)))
            .ToLookup(row => row.Account, row => row.Appointment);

    /// <summary>Who stands in for a person, and for whom they stand in, now or later.</summary>
    public async Task<IReadOnlyList<(Guid Account, Appointment Appointment)>> DeputiesAsync(string organisation, Guid person, Instant now, CancellationToken cancellation) =>
        await ReadFileAsync("Accounts/select_deputies.sql", Held, cancellation, new() { Value = organisation }, new() { Value = person }, Time(now));

    /// <summary>Somebody who holds a post of their own at an instant; null when nobody of that id does.</summary>
    public async Task<PersonReference?> FindStaffAsync(string organisation, Guid id, Instant at, CancellationToken cancellation) =>
        (await ReadFileAsync("Accounts/select_staff_member.sql", r => new PersonReference(id.ToString("D"), r.Text("name")), cancellation,
            new() { Value = organisation }, new() { Value = id }, Time(at))).SingleOrDefault();

    /// <summary>Whether anybody but this person administers the organisation at an instant.</summary>
    public async Task<bool> IsAdministeredByOthersAsync(string organisation, Guid person, Instant at, CancellationToken cancellation) =>
        (await ReadFileAsync("Accounts/exists_other_administrator.sql", r => r.Flag("exists"), cancellation, new() { Value = organisation }, new() { Value = person }, Time(at))).Single();

    /// <summary>The parameters of people_found.sql; null where something was typed of which no word can be made, so that nobody is meant.</summary>
    private static NpgsqlParameter[]? ConditionsOf(string organisation, Filter filter)
    {
        var mobile = MobileNumber.Normalise(filter.Text);
        var words = mobile is null ? SearchText.Query(filter.Text) : null;
        return !string.IsNullOrWhiteSpace(filter.Text) && mobile is null && words is null
            ? null
            : [new() { Value = organisation }, Text(words), Text(mobile), Time(filter.StaffAt), Text(filter.Role is { } role ? EnumNames.Of(role) : null), Text(filter.Unit)];
    }

    private static ConditionalStatement Found(string file)
    {
        var assembly = typeof(PeopleQueries).Assembly;
        return new(Sql.Load(assembly, $"Accounts/{file}").Replace("/*people_found.sql*/", Sql.Load(assembly, "Accounts/people_found.sql").TrimEnd()));
    }

    private static PersonRow Person(RowReader r) =>
        new(r.Text("tenant_id"), r.Id("account_id"), r.Text("name"), r.TextOrNull("mobile"), r.Instant("opened_at"), r.InstantOrNull("second_factor_since"));

    private static (Guid Account, Appointment Appointment) Held(RowReader r) => (r.Id("account_id"), new Appointment(r.Named<Role>("role"), r.TextOrNull("unit"))
    {
        Id = r.Id("appointment_id"),
        From = r.Instant("valid_from"),
        Until = r.InstantOrNull("valid_until"),
        OnBehalfOf = r.IdOrNull("on_behalf_of") is { } principal ? new PersonReference(principal.ToString("D"), r.Text("on_behalf_of_name")) : null,
    });

    private Task<List<T>> ReadFileAsync<T>(string file, Func<RowReader, T> read, CancellationToken cancellation, params NpgsqlParameter[] parameters) =>
        ReadAsync(Sql.Load(typeof(PeopleQueries).Assembly, file), read, cancellation, parameters);

    private async Task<List<T>> ReadAsync<T>(string statement, Func<RowReader, T> read, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = dataSource.CreateCommand(statement);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(new RowReader(reader)));
        return rows;
    }

    private static NpgsqlParameter Text(string? value) => new() { Value = value is null || value.Contains('\0') ? DBNull.Value : value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Time(Instant? at) => new() { Value = (object?)at?.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
