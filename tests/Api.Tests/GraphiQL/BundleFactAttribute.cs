using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.GraphiQL;

/// <summary>A test of the page with its files: skipped with the reason where the build had no npm or there is no PostgreSQL, failed there under CI=true.</summary>
public sealed class BundleFactAttribute : FactAttribute
{
    public BundleFactAttribute()
    {
        Skip = new PostgresFactAttribute().Skip ?? Bundle.SkipReason;
    }
}
