namespace ServiceDesk.GraphQL.Types;

/// <summary>A type with a name (section 3.4).</summary>
public abstract class NamedType(string name, string? description) : GraphQLType
{
    public string Name { get; } = name;

    public string? Description { get; internal set; } = description;

    /// <summary>The C# attributes of the class, record, interface or enum the type was made from, the host's own among them.</summary>
    public IReadOnlyList<Attribute> Attributes { get; internal set; } = [];

    public override NamedType Named => this;

    /// <summary>Whether values of the type have fields to select (section 5.3.3).</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    public bool IsLeaf => this is ScalarType or EnumType;

    internal bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The first attribute of the given kind, or null.</summary>
    public T? FindAttribute<T>()
        where T : Attribute => Attributes.OfType<T>().FirstOrDefault();

    public override string ToString() => Name;
}
