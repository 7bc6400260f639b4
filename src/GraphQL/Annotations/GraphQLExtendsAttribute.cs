namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Marks a class whose <see cref="GraphQLFieldAttribute"/> members are further fields of the object type made from <paramref name="type"/>, for types that do not know GraphQL. The object is taken by a <see cref="ParentAttribute"/> parameter.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GraphQLExtendsAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;

    /// <summary>The name the extended type gets in the schema.</summary>
    public string? Name { get; init; }

    /// <summary>Properties of the extended type that are not to be fields.</summary>
    public string[] Ignore { get; init; } = [];
}
