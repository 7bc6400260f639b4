using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Types;

/// <summary>An enum type (section 3.9).</summary>
public sealed class EnumType : NamedType
{
    private readonly FrozenDictionary<string, EnumValueDefinition> _byName;
    private readonly FrozenDictionary<object, EnumValueDefinition> _byValue;

    public EnumType(string name, string? description, IEnumerable<EnumValueDefinition> values, Type? clrType = null)
        : base(name, description)
    {
        Values = [.. values];
        ClrType = clrType;
        var duplicate = Values.GroupBy(v => v.Name).FirstOrDefault(g => g.Count() > 1);
        if (duplicate is not null)
            throw new SchemaException($"Enum \"{name}\" has two values called \"{duplicate.Key}\".");
        _byName = Values.ToFrozenDictionary(v => v.Name);
        _byValue = Values.DistinctBy(v => v.Value).ToFrozenDictionary(v => v.Value);
    }

    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The C# enum, or null for a type read from SDL (whose values are their names).</summary>
    public Type? ClrType { get; }

    public ImmutableArray<EnumValueDefinition> Values { get; }

    public EnumValueDefinition? FindValue(string name) => _byName.GetValueOrDefault(name);

    internal EnumValueDefinition? FindByValue(object value) => _byValue.GetValueOrDefault(value);
}
