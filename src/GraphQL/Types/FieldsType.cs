using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Types;

/// <summary>An object or interface type: a named type with fields.</summary>
public abstract class FieldsType(string name, string? description, Type? clrType) : NamedType(name, description)
{
    private FrozenDictionary<string, FieldDefinition> _byName = FrozenDictionary<string, FieldDefinition>.Empty;

    /// <summary>The C# type whose values this type describes; null for operation types and types read from SDL.</summary>
    public Type? ClrType { get; } = clrType;

    /// <summary>The fields in the order of their declaration.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>All interfaces that the type implements, also through other interfaces.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];

    public FieldDefinition? FindField(string name) => _byName.GetValueOrDefault(name);

    internal void SetFields(IEnumerable<FieldDefinition> fields)
    {
        Fields = [.. fields];
        foreach (var field in Fields)
            field.DeclaringType = this;
        var duplicate = Fields.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1);
        if (duplicate is not null)
            throw new SchemaException($"Type \"{Name}\" has two fields called \"{duplicate.Key}\".");
        _byName = Fields.ToFrozenDictionary(f => f.Name);
    }
}
