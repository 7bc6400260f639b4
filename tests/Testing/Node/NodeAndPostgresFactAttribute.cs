using Xunit;

namespace ServiceDesk.Testing.Node;

/// <summary>A test of the running product with a client from npm: needs PostgreSQL, Node.js and npm, and is skipped with the reason where one is missing, failed there under CI=true.</summary>
public sealed class NodeAndPostgresFactAttribute : FactAttribute
{
    public NodeAndPostgresFactAttribute()
    {
        Skip = PostgresAvailability.SkipReason ?? NodeAvailability.SkipReason;
    }
}
