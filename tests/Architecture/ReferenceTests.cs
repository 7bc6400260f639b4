using System.Reflection;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL;
using ServiceDesk.PrivatePostgres;
using ServiceDesk.Projections;

namespace ServiceDesk.Architecture.Tests;

/// <summary>References run one way (DESIGN section 2), and the inner projects stay free of what they need not know.</summary>
public sealed class ReferenceTests
{
    private static readonly Assembly Domain = typeof(RequestState).Assembly;
    private static readonly Assembly Store = typeof(EventStore.EventStore).Assembly;
    private static readonly Assembly GraphQLEngine = typeof(GraphQLEngine).Assembly;
    private static readonly Assembly ReadModels = typeof(RequestProjections).Assembly;
    private static readonly Assembly Postgres = typeof(PrivateServer).Assembly;
    private static readonly Assembly Host = typeof(ServiceDeskHost).Assembly;

    [Fact]
    public void Each_project_knows_only_those_before_it()
    {
        Assert.Empty(Own(Domain));
        Assert.Empty(Own(Store));
        Assert.Empty(Own(GraphQLEngine));
        Assert.Empty(Own(Postgres));
        Assert.Subset(new HashSet<string> { "ServiceDesk.Domain", "ServiceDesk.EventStore" }, Own(ReadModels).ToHashSet());
        Assert.Subset(
            new HashSet<string> { "ServiceDesk.Domain", "ServiceDesk.EventStore", "ServiceDesk.GraphQL", "ServiceDesk.Portal", "ServiceDesk.PrivatePostgres", "ServiceDesk.Projections" },
            Own(Host).ToHashSet());
    }

    [Fact]
    public void The_domain_knows_no_package_but_NodaTime() => Assert.Equal(["NodaTime"], Foreign(Domain));

    [Fact]
    public void The_store_knows_no_package_but_Npgsql() =>
        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions", "Npgsql"], Foreign(Store));

    [Fact]
    public void The_engine_knows_no_web() => Assert.DoesNotContain(Foreign(GraphQLEngine), name => name.Contains("AspNetCore", StringComparison.Ordinal));

    private static IEnumerable<string> Own(Assembly assembly) => References(assembly).Where(name => name.StartsWith("ServiceDesk.", StringComparison.Ordinal));

    private static IEnumerable<string> Foreign(Assembly assembly) => References(assembly)
        .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("ServiceDesk.", StringComparison.Ordinal));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);
}
