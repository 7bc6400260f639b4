namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A non-null type reference (section 2.11).</summary>
public sealed class NonNullTypeNode(SourceLocation location, TypeNode innerType) : TypeNode(location)
{
    public TypeNode InnerType { get; } = innerType;

    public override string ToString() => $"{InnerType}!";
}
