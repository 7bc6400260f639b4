using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A directive definition (section 3.13).</summary>
public sealed class DirectiveDefinitionNode(SourceLocation location, string? description, Name name, ImmutableArray<InputValueDefinitionNode> arguments, bool isRepeatable, ImmutableArray<Name> locations) : TypeSystemNode(location)
{
    public string? Description { get; } = description;

    public Name Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public ImmutableArray<Name> Locations { get; } = locations;
}
