using Xunit;

namespace ServiceDesk.Testing;

/// <summary><see cref="PostgresFactAttribute"/> for theories.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute()
    {
        Skip = PostgresAvailability.SkipReason;
    }
}
