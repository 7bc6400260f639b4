using System.Reflection;
using System.Runtime.CompilerServices;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL;
using ServiceDesk.PrivatePostgres;
using ServiceDesk.Projections;

namespace ServiceDesk.Architecture.Tests;

/// <summary>Names that say nothing, and records that change.</summary>
public sealed class NamingTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Util", "Utils", "Common", "Misc"];

    private static readonly IReadOnlyList<Assembly> Product =
    [
        typeof(RequestState).Assembly, typeof(EventStore.EventStore).Assembly, typeof(GraphQLEngine).Assembly,
        typeof(RequestProjections).Assembly, typeof(PrivateServer).Assembly, typeof(ServiceDeskHost).Assembly,
    ];

    [Fact]
    public void No_name_says_nothing() =>
        Assert.Empty(OwnTypes().Where(type => Empty.Any(word => type.Name.Contains(word, StringComparison.Ordinal))).Select(type => type.FullName));

    [Fact]
    public void Namespaces_begin_with_the_project() => Assert.Empty(
        OwnTypes().Where(type => type.Namespace is { } name && !name.StartsWith(type.Assembly.GetName().Name!, StringComparison.Ordinal)).Select(type => type.FullName));

    [Fact]
    public void Records_do_not_change() => Assert.Empty(
        OwnTypes().Where(IsRecord)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<Type> OwnTypes() => Product.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("ServiceDesk.", StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));
}
