using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Clients;

/// <summary>The audits by which graphql-http, the reference implementation of GraphQL over HTTP, judges a server.</summary>
public sealed class AuditTests(HostFixture fixture) : ClientTest(fixture)
{
    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task Every_audit_is_passed()
    {
        var audits = await RunAsync(await HostAsync(), "audits.mjs");
        Assert.True(audits.All(IsPassed), string.Join('\n', audits));
        var levels = audits.CountBy(a => a.Split(' ')[1]).OrderBy(l => l.Key).Select(l => $"{l.Key} {l.Value}");
        Assert.Equal(["MAY 25", "MUST 13", "SHOULD 23"], levels);
    }

    /// <summary>Four audits ask for variables by a query of <c>__type</c>, which is refused there; nothing else is.</summary>
    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task Outside_Development_every_audit_is_passed_that_asks_no_introspection()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), "Production");
        var audits = await RunAsync(host, "audits.mjs");
        Assert.Equal(61, audits.Count);
        var refused = audits.Where(a => !IsPassed(a)).ToList();
        Assert.True(refused.All(a => a.Contains("introspection_disabled", StringComparison.Ordinal)), string.Join('\n', refused));
        Assert.Equal(4, refused.Count);
    }

    private static bool IsPassed(string audit) => audit.StartsWith("ok ", StringComparison.Ordinal);
}
