using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ServiceDesk.GraphQL.Types;

/// <summary>An input object type (section 3.10).</summary>
public sealed class InputObjectType(string name, string? description = null, Type? clrType = null, bool isOneOf = false) : NamedType(name, description)
{
    private FrozenDictionary<string, int> _positions = FrozenDictionary<string, int>.Empty;

    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The C# record that holds coerced values, or null for a type read from SDL (then a dictionary does).</summary>
    public Type? ClrType { get; } = clrType;

    /// <summary>Whether exactly one field must be given, and not null (section 3.10.1).</summary>
    public bool IsOneOf { get; } = isOneOf;

    public ImmutableArray<InputValueDefinition> Fields { get; private set; } = [];

    /// <summary>Makes the object that resolvers see from the coerced field values, <see cref="InputValueDefinition.Missing"/> where a field was left out.</summary>
    internal Func<object?[], object> Create { get; set; } = _ => throw new InvalidOperationException("The input object has no factory.");

    public InputValueDefinition? FindField(string name) => _positions.TryGetValue(name, out var position) ? Fields[position] : null;

    internal int FindPosition(string name) => _positions.TryGetValue(name, out var position) ? position : -1;

    internal void SetFields(IEnumerable<InputValueDefinition> fields)
    {
        Fields = [.. fields];
        var duplicate = Fields.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1);
        if (duplicate is not null)
            throw new SchemaException($"Input \"{Name}\" has two fields called \"{duplicate.Key}\".");
        _positions = Fields.Select((field, i) => (field.Name, i)).ToFrozenDictionary(p => p.Name, p => p.i);
    }
}
