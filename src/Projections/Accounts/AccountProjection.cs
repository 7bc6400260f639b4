using NpgsqlTypes;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.Projections.Accounts;

/// <summary>Who has an account and what it is known by; written inline, so that no two accounts are opened for the same person.</summary>
public sealed class AccountProjection : StreamProjection<AccountEvent, AccountState>
{
    private static readonly ReadTable<(StreamKey Account, AccountState State)> Accounts = new ReadTable<(StreamKey Account, AccountState State)>("account", "tenant_id", "account_id")
        .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Account.Tenant)
        .Column("account_id", NpgsqlDbType.Uuid, r => r.Account.Id)
        .Column("name", NpgsqlDbType.Text, r => r.State.Name)
        .Column("mobile", NpgsqlDbType.Text, r => r.State.Mobile)
        .Column("opened_at", NpgsqlDbType.TimestampTz, r => r.State.OpenedAt.ToDateTimeUtc())
        .Column("version", NpgsqlDbType.Bigint, r => r.State.Version);

    private static readonly ReadTable<(StreamKey Account, AccountIdentity Identity, bool Active)> Identities =
        new ReadTable<(StreamKey Account, AccountIdentity Identity, bool Active)>("account_identity", "tenant_id", "account_id", "kind", "value")
            .Column("tenant_id", NpgsqlDbType.Varchar, r => r.Account.Tenant)
            .Column("account_id", NpgsqlDbType.Uuid, r => r.Account.Id)
            .Column("kind", NpgsqlDbType.Text, r => EnumNames.Of(r.Identity.Kind))
            .Column("value", NpgsqlDbType.Text, r => r.Identity.Value)
            .Column("active", NpgsqlDbType.Boolean, r => r.Active);

    /// <summary>The constraint that a second account with the same identity fails at.</summary>
    public const string IdentityOnce = "account_identity_once";

    public override string Name => "Accounts";

    public override int Version => 1;

    public override string Schema => Sql.Load(typeof(AccountProjection).Assembly, "Accounts/accounts.sql");

    public override IReadOnlyList<ReadTable> Tables { get; } = [Accounts, Identities];

    protected override AccountState Evolve(AccountState? state, AccountEvent e) => AccountState.Fold(state, e);

    protected override void WriteStream(AccountState state, StoredEvent last, RowSet rows)
    {
        rows.Add(Accounts, (last.Stream, state));
        foreach (var identity in state.Identities)
            rows.Add(Identities, (last.Stream, identity, Active: true));
        foreach (var former in state.FormerIdentities)
            rows.Add(Identities, (last.Stream, former, Active: false));
    }
}
