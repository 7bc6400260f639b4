using System.Reflection;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Gives every C# type its GraphQL type, once, and collects the types of the schema.</summary>
internal sealed class TypeMapper
{
    private readonly Dictionary<Type, ScalarType> _scalars = new()
    {
        [typeof(string)] = StringScalar.Instance,
        [typeof(bool)] = BooleanScalar.Instance,
        [typeof(int)] = IntScalar.Instance,
        [typeof(short)] = IntScalar.Instance,
        [typeof(byte)] = IntScalar.Instance,
        [typeof(long)] = LongScalar.Instance,
        [typeof(double)] = FloatScalar.Instance,
        [typeof(float)] = FloatScalar.Instance,
        [typeof(Guid)] = IdScalar.Instance,
        [typeof(DateTimeOffset)] = DateTimeScalar.Instance,
        [typeof(DateTime)] = DateTimeScalar.Instance,
    };

    private readonly Dictionary<Type, NamedType> _outputs = [];
    private readonly Dictionary<Type, InputObjectType> _inputs = [];
    private readonly Dictionary<Type, EnumType> _enums = [];
    private readonly HashSet<NamedType> _used = [BooleanScalar.Instance, StringScalar.Instance];
    private readonly Dictionary<Type, List<Type>> _extensions = [];
    private readonly Dictionary<(Type Record, string Member), InputMemberMapping> _inputMembers = [];

    public TypeMapper() => Fields = new FieldFactory(this);

    public FieldFactory Fields { get; }

    public NullabilityInfoContext Nullability { get; } = new();

    public XmlDocumentation Documentation { get; } = new();

    public IEnumerable<NamedType> Types => _used;

    public void AddScalar(Type clrType, ScalarType scalar)
    {
        _scalars[clrType] = scalar;
        _used.Add(scalar);
    }

    public void AddInputMember(Type record, string member, InputMemberMapping mapping) => _inputMembers[(record, member)] = mapping;

    public InputMemberMapping? InputMember(Type record, string member) => _inputMembers.GetValueOrDefault((record, member));

    public void AddExtension(Type extension)
    {
        var target = extension.GetCustomAttribute<GraphQLExtendsAttribute>()?.Type
            ?? throw new SchemaException($"Class {extension} is not marked with [GraphQLExtends].");
        if (!_extensions.TryGetValue(target, out var list))
            _extensions[target] = list = [];
        list.Add(extension);
    }

    /// <summary>An extension whose type no field mentions is most likely a mistake; it is completed by adding the type.</summary>
    public void CompleteExtensions()
    {
        foreach (var target in _extensions.Keys.ToList())
            MapObject(target);
    }

    public GraphQLType MapOutput(Type type, NullabilityInfo nullability, ICustomAttributeProvider annotations) =>
        Explicit(annotations) ?? Map(type, nullability, IsId(annotations), isInput: false);

    public GraphQLType MapInput(Type type, NullabilityInfo nullability, ICustomAttributeProvider annotations) =>
        Explicit(annotations) ?? Map(type, nullability, IsId(annotations), isInput: true);

    /// <summary>The type of values that are never null themselves.</summary>
    public GraphQLType MapInput(Type type) => MapNotNull(type, nullability: null, isId: false, isInput: true);

    public NamedType MapObject(Type type)
    {
        if (_outputs.TryGetValue(type, out var known))
            return known;
        if (type.GetCustomAttribute<GraphQLUnionAttribute>(inherit: false) is { } unionAttribute)
            return MapUnion(type, unionAttribute);
        if (type.IsDefined(typeof(GraphQLInterfaceAttribute), inherit: false))
            return MapInterface(type);
        if (type.IsInterface || type.IsAbstract)
            throw new SchemaException($"{type} is an interface or abstract class without [GraphQLInterface] or [GraphQLUnion], so it cannot be the type of a field.");

        var mapped = new ObjectType(OutputName(type), Documentation.Describe(type), type) { Attributes = [.. type.GetCustomAttributes()] };
        Register(type, mapped);
        mapped.Interfaces = [.. ImplementedInterfaces(type)];
        mapped.SetFields(ObjectFields(type));
        return mapped;
    }

    private UnionType MapUnion(Type type, GraphQLUnionAttribute attribute)
    {
        var union = new UnionType(AbstractName(type), Documentation.Describe(type)) { Attributes = [.. type.GetCustomAttributes()] };
        Register(type, union);
        union.Members = [.. attribute.Members.Select(m => MapObject(m) as ObjectType ?? throw new SchemaException($"Member {m} of union {type} is not an object type."))];
        return union;
    }

    private InterfaceType MapInterface(Type type)
    {
        var mapped = new InterfaceType(AbstractName(type), Documentation.Describe(type), type) { Attributes = [.. type.GetCustomAttributes()] };
        Register(type, mapped);
        mapped.Interfaces = [.. ImplementedInterfaces(type)];
        var inherited = type.IsInterface ? type.GetInterfaces().Where(i => i.IsDefined(typeof(GraphQLInterfaceAttribute), false)).SelectMany(PropertyFields) : [];
        mapped.SetFields(PropertyFields(type).Concat(inherited).DistinctBy(f => f.Name));
        return mapped;
    }

    private IEnumerable<FieldDefinition> ObjectFields(Type type)
    {
        var extensions = _extensions.GetValueOrDefault(type, []);
        var ignored = extensions.SelectMany(e => e.GetCustomAttribute<GraphQLExtendsAttribute>()!.Ignore).ToHashSet();
        foreach (var name in ignored.Where(name => type.GetProperty(name) is null))
            throw new SchemaException($"An extension of {type} ignores \"{name}\", which is not a property of it.");
        var own = PropertyFields(type).Where(f => f.Member is null || !ignored.Contains(f.Member.Name));
        var further = extensions.SelectMany(e => e
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(m => m.IsDefined(typeof(GraphQLFieldAttribute)))
            .OrderBy(m => m.MetadataToken)
            .Select(m => Fields.FromMember(m, e, sourceType: type, isSubscription: false)));
        return own.Concat(further);
    }

    private IEnumerable<FieldDefinition> PropertyFields(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(GraphQLIgnoreAttribute)));
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(m => m.IsDefined(typeof(GraphQLFieldAttribute)));
        foreach (var member in properties.Concat<MemberInfo>(methods))
            yield return Fields.FromMember(member, type, type, isSubscription: false);
    }

    private IEnumerable<InterfaceType> ImplementedInterfaces(Type type)
    {
        var candidates = type.GetInterfaces().AsEnumerable();
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            candidates = candidates.Append(current);
        foreach (var candidate in candidates.Where(c => c.IsDefined(typeof(GraphQLInterfaceAttribute), inherit: false)))
            yield return (InterfaceType)MapObject(candidate);
    }

    private void Register(Type type, NamedType mapped)
    {
        _outputs[type] = mapped;
        _used.Add(mapped);
    }

    private GraphQLType Map(Type type, NullabilityInfo? nullability, bool isId, bool isInput)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        if (underlying is not null)
            return MapNotNull(underlying, nullability, isId, isInput);
        if (isInput && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Map(type.GetGenericArguments()[0], nullability?.GenericTypeArguments[0], isId, isInput) is var inner ? inner.Nullable : throw new InvalidOperationException();
        var mapped = MapNotNull(type, nullability, isId, isInput);
        var isNullable = !type.IsValueType && (isInput ? nullability?.WriteState : nullability?.ReadState) == NullabilityState.Nullable;
        return isNullable ? mapped : new NonNullType(mapped);
    }

    private GraphQLType MapNotNull(Type type, NullabilityInfo? nullability, bool isId, bool isInput)
    {
        if (_scalars.TryGetValue(type, out var scalar))
            return Use(isId ? IdScalar.Instance : scalar);
        if (type.IsEnum)
            return Use(MapEnum(type));
        if (Sequences.ItemType(type) is { } itemType && (!isInput || !Sequences.IsAsynchronous(type)))
        {
            var item = nullability?.ElementType ?? nullability?.GenericTypeArguments.FirstOrDefault();
            return new ListType(Map(itemType, item, isId, isInput));
        }

        return isInput ? MapInputObject(type) : MapObject(type);
    }

    private T Use<T>(T type)
        where T : NamedType
    {
        _used.Add(type);
        return type;
    }

    private GraphQLType? Explicit(ICustomAttributeProvider annotations)
    {
        var attribute = annotations.GetCustomAttributes(typeof(GraphQLTypeAttribute), inherit: true).OfType<GraphQLTypeAttribute>().FirstOrDefault();
        return attribute is null ? null : FromNode(Parser.ParseType(attribute.Type));
    }

    private GraphQLType FromNode(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(FromNode(nonNull.InnerType)),
        ListTypeNode list => new ListType(FromNode(list.ItemType)),
        NamedTypeNode named when named.Name.Value == "ID" => Use(IdScalar.Instance),
        NamedTypeNode named => _used.Concat(_scalars.Values).FirstOrDefault(t => t.Name == named.Name.Value) is { } found
            ? Use(found)
            : throw new SchemaException($"[GraphQLType] names the type \"{named}\", which the schema does not know."),
        _ => throw new InvalidOperationException(),
    };

    private static bool IsId(ICustomAttributeProvider annotations) => annotations.IsDefined(typeof(IdAttribute), inherit: true);

    private EnumType MapEnum(Type type)
    {
        if (_enums.TryGetValue(type, out var known))
            return known;
        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => !f.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .Select(f => new EnumValueDefinition(
                f.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Naming.ToScreamingCase(f.Name),
                f.GetValue(null)!,
                Documentation.Describe(f),
                f.GetCustomAttribute<DeprecatedAttribute>()?.Reason));
        return _enums[type] = new EnumType(SimpleName(type), Documentation.Describe(type), values, type) { Attributes = [.. type.GetCustomAttributes()] };
    }

    private InputObjectType MapInputObject(Type type)
    {
        if (_inputs.TryGetValue(type, out var known))
            return known;
        if (type.IsInterface || type.IsAbstract || type.IsPrimitive)
            throw new SchemaException($"{type} cannot be the type of an argument or input field; register a scalar for it or use a record.");
        var name = SimpleName(type);
        if (!name.EndsWith("Input", StringComparison.Ordinal))
            name += "Input";
        var mapped = new InputObjectType(name, Documentation.Describe(type), type, type.IsDefined(typeof(OneOfAttribute))) { Attributes = [.. type.GetCustomAttributes()] };
        _inputs[type] = mapped;
        _used.Add(mapped);
        InputObjectFactory.Complete(mapped, type, this);
        return mapped;
    }

    private string OutputName(Type type)
    {
        var fromExtension = _extensions.GetValueOrDefault(type, []).Select(e => e.GetCustomAttribute<GraphQLExtendsAttribute>()!.Name).FirstOrDefault(n => n is not null);
        return fromExtension ?? SimpleName(type);
    }

    private string AbstractName(Type type) =>
        type.GetCustomAttribute<GraphQLNameAttribute>()?.Name
        ?? (type.IsInterface && type.Name.Length > 1 && type.Name[0] == 'I' && char.IsUpper(type.Name[1]) ? type.Name[1..] : SimpleName(type));

    /// <summary>A generic type is called after its arguments: <c>Connection&lt;Request&gt;</c> is <c>RequestConnection</c>.</summary>
    private string SimpleName(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>(inherit: false)?.Name is { } name)
            return name;
        if (!type.IsGenericType)
            return type.Name;
        var arguments = string.Concat(type.GetGenericArguments().Select(a => _scalars.GetValueOrDefault(a)?.Name ?? (a.IsInterface ? AbstractName(a) : OutputName(a))));
        return arguments + type.Name[..type.Name.IndexOf('`')];
    }
}
