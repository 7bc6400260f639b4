using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>The field or directive that arguments are given to; written as a document names it, which only messages need.</summary>
internal readonly record struct ArgumentOwner(NamedType? Type, string Name, bool IsDirective)
{
    public override string ToString() => IsDirective ? $"@{Name}" : Type is null ? Name : $"{Type.Name}.{Name}";
}
