using NpgsqlTypes;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.Projections.Accounts.Tenure;

/// <summary>Whose account is temporary until when, and who waits for a permanent one; written inline, so that staff see at once what is asked for.</summary>
public sealed class TenureProjection : StreamProjection<AccountEvent, AccountState>
{
    private static readonly ReadTable<(StreamKey Account, AccountState State, AccountTenure Tenure)> Tenures =
        new ReadTable<(StreamKey Account, AccountState State, AccountTenure Tenure)>("account_tenure", "tenant_id", "account_id")
            .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Account.Tenant)
            .Column("account_id", NpgsqlDbType.Uuid, r => r.Account.Id)
            .Column("door", NpgsqlDbType.Text, r => r.Tenure.Door)
            .Column("stage", NpgsqlDbType.Text, r => EnumNames.Of(r.Tenure.Stage))
            .Column("until", NpgsqlDbType.TimestampTz, r => r.Tenure.Until?.ToDateTimeUtc())
            .Column("reminded", NpgsqlDbType.Integer, r => r.Tenure.Reminded.Count == 0 ? (int?)null : r.Tenure.Reminded.Min())
            .Column("name", NpgsqlDbType.Text, r => r.State.Name)
            .Column("way", NpgsqlDbType.Text, r => r.Tenure.Request is { } request ? EnumNames.Of(request.Way) : null)
            .Column("user_name", NpgsqlDbType.Text, r => r.Tenure.Request?.UserName)
            .Column("requested_at", NpgsqlDbType.TimestampTz, r => r.Tenure.Request?.At.ToDateTimeUtc());

    public override string Name => "Tenures";

    public override int Version => 1;

    public override string Schema => Sql.Load(typeof(TenureProjection).Assembly, "Accounts/Tenure/tenure.sql");

    public override IReadOnlyList<ReadTable> Tables { get; } = [Tenures];

    protected override AccountState Evolve(AccountState? state, AccountEvent e) => AccountState.Fold(state, e);

    protected override void WriteStream(AccountState state, StoredEvent last, RowSet rows)
    {
        if (state.Tenure is { } tenure)
            rows.Add(Tenures, (last.Stream, state, tenure));
    }
}
