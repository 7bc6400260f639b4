using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ServiceDesk.GraphQL.Introspection;

namespace ServiceDesk.GraphQL.Types;

/// <summary>A validated, immutable schema (section 3.3). Safe for use by any number of threads.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<NamedType, ImmutableArray<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<Type, ObjectType> _byClrType;
    private readonly ConcurrentDictionary<Type, ObjectType?> _runtimeTypes = new();

    /// <exception cref="SchemaException">The schema breaks a rule of section 3.</exception>
    internal Schema(string? description, ObjectType query, ObjectType? mutation, ObjectType? subscription, IEnumerable<NamedType> types, IEnumerable<DirectiveDefinition> directives)
    {
        Description = description;
        QueryType = query;
        MutationType = mutation;
        SubscriptionType = subscription;
        var all = types.Concat(IntrospectionTypes.All).Distinct().ToList();
        var directiveList = directives.ToList();
        SchemaValidator.Validate(this, all, directiveList);

        Types = [.. all.OrderBy(t => t.Name, StringComparer.Ordinal)];
        Directives = [.. directiveList];
        _types = Types.ToFrozenDictionary(t => t.Name);
        _directives = Directives.ToFrozenDictionary(d => d.Name);
        _possibleTypes = Types.Where(t => t is InterfaceType or UnionType).ToFrozenDictionary(t => t, FindPossibleTypes);
        Names = Types.SelectMany(NamesOf).Concat(Directives.SelectMany(d => d.Arguments.Select(a => a.Name).Prepend(d.Name))).ToFrozenSet(StringComparer.Ordinal);
        _byClrType = Types.OfType<ObjectType>().Where(t => t.ClrType is not null).ToFrozenDictionary(t => t.ClrType!);
    }

    public string? Description { get; }

    public ObjectType QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    /// <summary>Every type by name, introspection types included.</summary>
    public ImmutableArray<NamedType> Types { get; }

    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>Every field of every object and interface type of the host, so that a test can prove a rule for all of them.</summary>
    public IEnumerable<FieldDefinition> Fields =>
        Types.OfType<FieldsType>().Where(t => !t.IsIntrospection).SelectMany(t => t.Fields);

    /// <summary>The names of all types, fields, arguments, directives and enum values, which documents repeat.</summary>
    internal FrozenSet<string> Names { get; }

    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The object types that a value of the type may have (section 5.5.2.3, GetPossibleTypes).</summary>
    public ImmutableArray<ObjectType> PossibleTypes(NamedType type) =>
        type is ObjectType objectType ? objectType.Alone : _possibleTypes.GetValueOrDefault(type, []);

    public bool IsPossibleType(NamedType type, ObjectType candidate) => type switch
    {
        ObjectType => ReferenceEquals(type, candidate),
        InterfaceType interfaceType => candidate.Interfaces.Contains(interfaceType),
        UnionType union => union.Members.Contains(candidate),
        _ => false,
    };

    /// <summary>The object type of a value of an abstract type (section 6.4.3, ResolveAbstractType), from its C# type or a base of it.</summary>
    internal ObjectType? ResolveAbstractType(object value)
    {
        if (value is IReadOnlyDictionary<string, object?> map)
            return map.TryGetValue("__typename", out var name) && name is string typeName ? FindType(typeName) as ObjectType : null;
        return _runtimeTypes.GetOrAdd(value.GetType(), type =>
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (_byClrType.TryGetValue(current, out var found))
                    return found;
            }

            return null;
        });
    }

    private static IEnumerable<string> NamesOf(NamedType type) => (type switch
    {
        FieldsType fields => fields.Fields.SelectMany(f => f.Arguments.Select(a => a.Name).Prepend(f.Name)),
        InputObjectType input => input.Fields.Select(f => f.Name),
        EnumType values => values.Values.Select(v => v.Name),
        _ => [],
    }).Prepend(type.Name);

    private ImmutableArray<ObjectType> FindPossibleTypes(NamedType type) =>
        type is UnionType union
            ? union.Members
            : [.. Types.OfType<ObjectType>().Where(o => o.Interfaces.Contains((InterfaceType)type))];
}
