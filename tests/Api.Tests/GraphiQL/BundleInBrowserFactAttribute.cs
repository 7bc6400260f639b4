using ServiceDesk.Testing.Browser;

namespace ServiceDesk.Api.Tests.GraphiQL;

/// <summary><see cref="BundleFactAttribute"/> for tests in a real browser.</summary>
public sealed class BundleInBrowserFactAttribute : FactAttribute
{
    public BundleInBrowserFactAttribute()
    {
        Skip = new BrowserFactAttribute().Skip ?? Bundle.SkipReason;
    }
}
