using Xunit.Sdk;

namespace ServiceDesk.Testing;

/// <summary>
/// The items of the organisations' guides that a test proves, such as <c>[Seed("E-37", "X-08")]</c>; docs/guides/seeds.md
/// lists them. A trait as well: <c>dotnet test --filter Seed=E-37</c>.
/// </summary>
[TraitDiscoverer("ServiceDesk.Testing.SeedDiscoverer", "ServiceDesk.Testing")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class SeedAttribute(params string[] items) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Items { get; } = items;
}
