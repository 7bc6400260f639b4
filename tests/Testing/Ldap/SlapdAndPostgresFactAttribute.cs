using Xunit;

namespace ServiceDesk.Testing.Ldap;

/// <summary>A test that needs a directory and PostgreSQL: skipped with the reason where one is missing, failed there under CI=true.</summary>
public sealed class SlapdAndPostgresFactAttribute : FactAttribute
{
    public SlapdAndPostgresFactAttribute()
    {
        Skip = SlapdAvailability.SkipReason ?? PostgresAvailability.SkipReason;
    }
}
