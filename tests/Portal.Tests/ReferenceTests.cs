namespace ServiceDesk.Portal.Tests;

public class ReferenceTests
{
    /// <summary>The portal reads through GraphQL alone: it can see no store, no read model, no host.</summary>
    [Fact]
    public void Of_this_product_the_portal_knows_only_the_domain() =>
        Assert.Equal(
            ["ServiceDesk.Domain"],
            typeof(PortalPage).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).Where(name => name.StartsWith("ServiceDesk.", StringComparison.Ordinal)));
}
