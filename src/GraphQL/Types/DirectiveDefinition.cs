using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;

namespace ServiceDesk.GraphQL.Types;

/// <summary>A directive (section 3.13).</summary>
public sealed class DirectiveDefinition(string name, string? description, ImmutableArray<DirectiveLocation> locations, ImmutableArray<InputValueDefinition> arguments, bool isRepeatable = false)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public ImmutableArray<DirectiveLocation> Locations { get; } = locations;

    public ImmutableArray<InputValueDefinition> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public InputValueDefinition? FindArgument(string name) => Arguments.FirstOrDefault(a => a.Name == name);
}
