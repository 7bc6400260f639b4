using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>The definition, or with <see cref="IsExtension"/> the extension, of a named type (section 3.4).</summary>
public abstract class TypeDefinitionNode(SourceLocation location, bool isExtension, string? description, Name name, ImmutableArray<DirectiveNode> directives) : TypeSystemNode(location)
{
    public bool IsExtension { get; } = isExtension;

    public string? Description { get; } = description;

    public Name Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
