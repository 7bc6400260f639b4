using ServiceDesk.Testing.Node;
using Xunit;

namespace ServiceDesk.Testing.Browser;

/// <summary>A test of the running product in a real browser: needs PostgreSQL, Node.js with npm and Chromium, and is skipped with the reason where one is missing, failed there under CI=true.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = PostgresAvailability.SkipReason ?? NodeAvailability.SkipReason ?? Programs.SkipReason;
    }
}
