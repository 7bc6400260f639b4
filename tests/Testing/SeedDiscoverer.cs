using Xunit.Abstractions;
using Xunit.Sdk;

namespace ServiceDesk.Testing;

/// <summary>Makes each item of a <see cref="SeedAttribute"/> a trait that tests can be filtered by.</summary>
public sealed class SeedDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) => traitAttribute
        .GetNamedArgument<IReadOnlyList<string>>(nameof(SeedAttribute.Items))
        .Select(item => KeyValuePair.Create("Seed", item));
}
