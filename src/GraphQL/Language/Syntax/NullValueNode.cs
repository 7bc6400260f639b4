namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>The literal <c>null</c> (section 2.9.5).</summary>
public sealed class NullValueNode(SourceLocation location) : ValueNode(location);
