namespace ServiceDesk.GraphQL.Annotations;

/// <summary>The default of an argument or input field as a literal, e.g. <c>[GraphQLDefault("[OPEN]")]</c>, where C# has no default value to say it.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class GraphQLDefaultAttribute(string literal) : Attribute
{
    public string Literal { get; } = literal;
}
