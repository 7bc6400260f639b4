using Xunit;

namespace ServiceDesk.Testing.Dovecot;

/// <summary>A test that needs a mail server and PostgreSQL: skipped with the reason where one is missing, failed there under CI=true.</summary>
public sealed class DovecotAndPostgresFactAttribute : FactAttribute
{
    public DovecotAndPostgresFactAttribute()
    {
        Skip = DovecotAvailability.SkipReason ?? PostgresAvailability.SkipReason;
    }
}
