using Xunit;

namespace ServiceDesk.Testing;

/// <summary>A test that needs PostgreSQL: skipped with the reason where there is none, failed there under CI=true.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        Skip = PostgresAvailability.SkipReason;
    }
}
