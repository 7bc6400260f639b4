using NpgsqlTypes;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.Projections.Accounts;

/// <summary>
/// The people, and who may act under which appointment from when until when; written inline, so that an appointment that was
/// ended counts nowhere any more. «Now» is a comparison with a time that the reader gives.
/// </summary>
public sealed class PeopleProjection : Projection
{
    private static readonly ReadTable<PersonRow> People = new ReadTable<PersonRow>("person", "tenant_id", "account_id")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Organisation)
        .Column("account_id", NpgsqlDbType.Uuid, r => r.Id)
        .Column("name", NpgsqlDbType.Text, r => r.Name)
        .Column("mobile", NpgsqlDbType.Text, r => r.Mobile)
        .Column("opened_at", NpgsqlDbType.TimestampTz, r => r.OpenedAt.ToDateTimeUtc())
        .Column("second_factor_since", NpgsqlDbType.TimestampTz, r => r.SecondFactorSince?.ToDateTimeUtc())
        .Column("name_order", NpgsqlDbType.Text, r => r.Order)
        .Column("search_text", NpgsqlDbType.Text, r => SearchText.Of(r.Name));

    private static readonly ReadTable<AppointmentRow> Appointments = new ReadTable<AppointmentRow>("account_appointment", "tenant_id", "appointment_id")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Organisation)
        .Column("appointment_id", NpgsqlDbType.Uuid, r => r.Id)
        .Column("account_id", NpgsqlDbType.Uuid, r => r.Account)
        .Column("role", NpgsqlDbType.Text, r => EnumNames.Of(r.Role))
        .Column("unit", NpgsqlDbType.Text, r => r.Unit)
        .Column("valid_from", NpgsqlDbType.TimestampTz, r => r.From.ToDateTimeUtc())
        .Column("valid_until", NpgsqlDbType.TimestampTz, r => r.Until?.ToDateTimeUtc())
        .Column("on_behalf_of", NpgsqlDbType.Uuid, r => r.OnBehalfOf is { } principal ? Guid.Parse(principal.Id) : (Guid?)null)
        .Column("on_behalf_of_name", NpgsqlDbType.Text, r => r.OnBehalfOf?.Name);

    public override string Name => "People";

    public override int Version => 1;

    public override string Schema => Sql.Load(typeof(PeopleProjection).Assembly, "Accounts/people.sql");

    public override IReadOnlyList<ReadTable> Tables { get; } = [People, Appointments];

    public override bool Concerns(StoredEvent e) => e.IsOf(typeof(AccountEvent));

    public override void Fold(IReadOnlyList<StoredEvent> history, IReadOnlyList<StoredEvent> events, RowSet rows)
    {
        var account = events[0].Stream;
        var before = AccountState.Fold(history.Select(e => (AccountEvent)e.Data));
        var after = events.Select(e => (AccountEvent)e.Data).Aggregate(before, AccountState.Fold)!;
        if (PersonRow.Of(account, after) is var person && (before is null || person != PersonRow.Of(account, before)))
            rows.Add(People, person);
        foreach (var appointment in AppointmentRow.Of(account, after).Except(before is null ? [] : AppointmentRow.Of(account, before)))
            rows.Add(Appointments, appointment);
    }
}
