using ServiceDesk.GraphQL.Costs;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Types.Sdl;

/// <summary>
/// Makes a schema from SDL (section 3), extensions included, for tests and tools. Objects are dictionaries by field name, those of abstract types with <c>__typename</c>;
/// input objects come to resolvers as dictionaries, enum values as their names, and scalars that the engine does not know as JSON.
/// A subscription's resolver is asked twice: without an object for the stream (<see cref="IAsyncEnumerable{T}"/>), then with each event.
/// </summary>
public sealed class SdlReader
{
    private readonly Func<object?, ResolverContext, object?> _resolve;
    private readonly List<string> _errors = [];
    private readonly Dictionary<string, NamedType> _types = [];
    private readonly Dictionary<string, DirectiveDefinition> _directives = BuiltInDirectives.All.ToDictionary(d => d.Name);
    private readonly Dictionary<string, List<TypeDefinitionNode>> _parts = [];
    private readonly List<DirectiveDefinitionNode> _directiveNodes = [];
    private readonly List<SchemaDefinitionNode> _schemaNodes = [];

    private SdlReader(Func<object?, ResolverContext, object?> resolve) => _resolve = resolve;

    /// <param name="resolve">Reads any field of an object; by default from a dictionary.</param>
    /// <exception cref="GraphQLException">The text is not a document.</exception>
    /// <exception cref="SchemaException">The schema breaks a rule of the specification; every fault found is named.</exception>
    public static Schema Read(string sdl, Func<object?, ResolverContext, object?>? resolve = null)
    {
        var reader = new SdlReader(resolve ?? ReadEntry);
        reader.Sort(Parser.ParseDocument(sdl, ParserLimits.Trusted));
        reader.CreateTypes();
        reader.DefineDirectives();
        reader.CompleteTypes();
        return reader.CreateSchema();
    }

    private static object? ReadEntry(object? source, ResolverContext context) =>
        source is IReadOnlyDictionary<string, object?> map ? map.GetValueOrDefault(context.Field.Name) : null;

    private void Sort(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case SchemaDefinitionNode schema:
                    _schemaNodes.Add(schema);
                    break;
                case DirectiveDefinitionNode directive:
                    _directiveNodes.Add(directive);
                    break;
                case TypeDefinitionNode type:
                    if (!_parts.TryGetValue(type.Name.Value, out var parts))
                        _parts[type.Name.Value] = parts = [];
                    if (type.IsExtension)
                        parts.Add(type);
                    else if (parts is [{ IsExtension: false }, ..])
                        Fault(type, $"There are several types called \"{type.Name}\".");
                    else
                        parts.Insert(0, type);
                    break;
                default:
                    Fault(definition, "An operation or fragment is no part of a schema.");
                    break;
            }
        }
    }

    /// <summary>All named types first, still without content, because they refer to each other.</summary>
    private void CreateTypes()
    {
        foreach (var scalar in new ScalarType[] { IntScalar.Instance, FloatScalar.Instance, StringScalar.Instance, BooleanScalar.Instance, IdScalar.Instance })
            _types[scalar.Name] = scalar;
        foreach (var (name, parts) in _parts)
        {
            if (_types.ContainsKey(name) || name.StartsWith("__", StringComparison.Ordinal))
                Fault(parts[0], $"\"{name}\" is a type of the specification and cannot be defined.");
            else if (parts[0].IsExtension)
                Fault(parts[0], $"There is no type \"{name}\" to extend.");
            else if (parts.Find(p => p.GetType() != parts[0].GetType()) is { } other)
                Fault(other, $"\"{name}\" is extended as another kind of type.");
            else
                _types[name] = Create(parts[0], parts);
        }
    }

    private static NamedType Create(TypeDefinitionNode node, List<TypeDefinitionNode> parts)
    {
        var name = node.Name.Value;
        return node switch
        {
            ObjectTypeDefinitionNode => new ObjectType(name, node.Description),
            InterfaceTypeDefinitionNode => new InterfaceType(name, node.Description),
            UnionTypeDefinitionNode => new UnionType(name, node.Description),
            InputObjectTypeDefinitionNode => new InputObjectType(name, node.Description, isOneOf: parts.Any(p => Find(p.Directives, "oneOf") is not null)),
            EnumTypeDefinitionNode => new EnumType(
                name,
                node.Description,
                parts.Cast<EnumTypeDefinitionNode>().SelectMany(p => p.Values).Select(v => new EnumValueDefinition(v.Name.Value, v.Name.Value, v.Description, DeprecationOf(v.Directives)))),
            _ => new SdlScalar(name, node.Description, parts.Select(p => Text(p.Directives, "specifiedBy", "url")).FirstOrDefault(url => url is not null)),
        };
    }

    private void DefineDirectives()
    {
        foreach (var node in _directiveNodes)
        {
            var locations = node.Locations.Select(l => DirectiveLocations.TryParse(l.Value, out var location) ? location : throw new InvalidOperationException());
            var directive = new DirectiveDefinition(node.Name.Value, node.Description, [.. locations], [.. InputValues(node.Arguments)], node.IsRepeatable);

            // A schema may state the specification's own directives, which does not change them (section 3.13).
            if (!BuiltInDirectives.All.Any(d => d.Name == directive.Name) && !_directives.TryAdd(directive.Name, directive))
                Fault(node, $"There are several directives called \"@{directive.Name}\".");
        }
    }

    private void CompleteTypes()
    {
        foreach (var (name, parts) in _parts)
        {
            foreach (var part in parts)
                CheckDirectives(part.Directives, LocationOf(part));
            if (_types.TryGetValue(name, out var defined) && defined is not (IntScalar or FloatScalar or StringScalar or BooleanScalar or IdScalar))
                defined.Attributes = CostsOf(parts.SelectMany(p => p.Directives));
            switch (defined)
            {
                case ObjectType type:
                    type.Interfaces = [.. parts.Cast<ObjectTypeDefinitionNode>().SelectMany(p => p.Interfaces).Select(Find<InterfaceType>).OfType<InterfaceType>()];
                    type.SetFields(parts.Cast<ObjectTypeDefinitionNode>().SelectMany(p => p.Fields).Select(Field).OfType<FieldDefinition>());
                    break;
                case InterfaceType type:
                    type.Interfaces = [.. parts.Cast<InterfaceTypeDefinitionNode>().SelectMany(p => p.Interfaces).Select(Find<InterfaceType>).OfType<InterfaceType>()];
                    type.SetFields(parts.Cast<InterfaceTypeDefinitionNode>().SelectMany(p => p.Fields).Select(Field).OfType<FieldDefinition>());
                    break;
                case UnionType type:
                    type.Members = [.. parts.Cast<UnionTypeDefinitionNode>().SelectMany(p => p.Members).Select(Find<ObjectType>).OfType<ObjectType>()];
                    break;
                case InputObjectType type:
                    type.SetFields(InputValues(parts.Cast<InputObjectTypeDefinitionNode>().SelectMany(p => p.Fields), DirectiveLocation.InputFieldDefinition));
                    type.Create = values => Collect(type, values);
                    break;
                case EnumType:
                    foreach (var value in parts.Cast<EnumTypeDefinitionNode>().SelectMany(p => p.Values))
                        CheckDirectives(value.Directives, DirectiveLocation.EnumValue);
                    break;
            }
        }
    }

    private Schema CreateSchema()
    {
        var definition = _schemaNodes.Find(s => !s.IsExtension);
        foreach (var node in _schemaNodes)
        {
            CheckDirectives(node.Directives, DirectiveLocation.Schema);
            if (!node.IsExtension && !ReferenceEquals(node, definition))
                Fault(node, "There are several schema definitions.");
        }

        var named = _schemaNodes.SelectMany(s => s.OperationTypes).ToList();
        foreach (var again in named.GroupBy(o => o.Kind).SelectMany(g => g.Skip(1)))
            Fault(again, $"The root type of {again.Kind.ToString().ToLowerInvariant()} operations is given twice.");
        var query = Root(OperationKind.Query, named, definition is not null);
        var mutation = Root(OperationKind.Mutation, named, definition is not null);
        var subscription = Root(OperationKind.Subscription, named, definition is not null);
        if (query is null)
            _errors.Add("The schema has no query type.");
        if (_errors.Count > 0)
            throw new SchemaException(_errors);
        return new Schema(definition?.Description, query!, mutation, subscription, _types.Values, _directives.Values);
    }

    /// <summary>Without a schema definition the root types are known by their names (section 3.3.1).</summary>
    private ObjectType? Root(OperationKind kind, List<OperationTypeDefinitionNode> named, bool isDefined)
    {
        if (named.Find(o => o.Kind == kind) is { } given)
            return Find<ObjectType>(given.Type);
        return isDefined ? null : _types.GetValueOrDefault(kind.ToString()) as ObjectType;
    }

    private FieldDefinition? Field(FieldDefinitionNode node)
    {
        CheckDirectives(node.Directives, DirectiveLocation.FieldDefinition);
        return Resolve(node.Type) is not { } type
            ? null
            : new FieldDefinition(node.Name.Value, type, node.Description)
            {
                Arguments = [.. InputValues(node.Arguments)],
                DeprecationReason = DeprecationOf(node.Directives),
                Attributes = CostsOf(node.Directives),
                Resolve = _resolve,
                Subscribe = context => (IAsyncEnumerable<object?>)_resolve(null, context)!,
            };
    }

    private IEnumerable<InputValueDefinition> InputValues(IEnumerable<InputValueDefinitionNode> nodes, DirectiveLocation location = DirectiveLocation.ArgumentDefinition)
    {
        foreach (var node in nodes)
        {
            CheckDirectives(node.Directives, location);
            if (Resolve(node.Type) is { } type)
                yield return new InputValueDefinition(node.Name.Value, type, node.Description, node.DefaultValue)
                {
                    DeprecationReason = DeprecationOf(node.Directives),
                    Attributes = CostsOf(node.Directives),
                    WhenMissing = InputValueDefinition.Missing,
                };
        }
    }

    private GraphQLType? Resolve(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Resolve(nonNull.InnerType) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Resolve(list.ItemType) is { } item ? new ListType(item) : null,
        _ => Find<NamedType>((NamedTypeNode)node),
    };

    private T? Find<T>(NamedTypeNode node)
        where T : NamedType
    {
        if (!_types.TryGetValue(node.Name.Value, out var type))
            Fault(node, $"There is no type \"{node.Name}\".");
        else if (type is not T)
            Fault(node, $"\"{node.Name}\" is not the kind of type that is needed here.");
        return type as T;
    }

    /// <summary>Directives of a schema are defined, in their place and not repeated, as those of a document (section 5.7); their arguments are known and given.</summary>
    private void CheckDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        var seen = new HashSet<string>();
        foreach (var node in directives)
        {
            if (!_directives.TryGetValue(node.Name.Value, out var directive))
            {
                if (!_directiveNodes.Exists(d => d.Name.Value == node.Name.Value))
                    Fault(node, $"There is no directive \"@{node.Name}\".");
                continue;
            }

            if (!directive.Locations.Contains(location))
                Fault(node, $"Directive \"@{node.Name}\" cannot be used on {DirectiveLocations.ToName(location)}.");
            if (!seen.Add(node.Name.Value) && !directive.IsRepeatable)
                Fault(node, $"Directive \"@{node.Name}\" is used twice in one place.");
            CheckArguments(node, directive);
        }
    }

    private void CheckArguments(DirectiveNode node, DirectiveDefinition directive)
    {
        foreach (var argument in node.Arguments)
        {
            if (directive.FindArgument(argument.Name.Value) is not { } known)
                Fault(argument, $"\"@{node.Name}\" has no argument \"{argument.Name}\".");
            else if (!InputCoercion.IsValidConstant(argument.Value, known.Type, out var reason))
                Fault(argument.Value, $"Argument \"{argument.Name}\" of \"@{node.Name}\" is not valid: {reason}");
        }

        foreach (var missing in directive.Arguments.Where(a => a.IsRequired && !node.Arguments.Any(g => g.Name.Value == a.Name)))
            Fault(node, $"\"@{node.Name}\" needs the argument \"{missing.Name}\".");
    }

    private Attribute[] CostsOf(IEnumerable<DirectiveNode> directives)
    {
        try
        {
            return CostDirectives.Read(directives);
        }
        catch (FormatException e)
        {
            Fault(directives.First(), e.Message);
            return [];
        }
    }

    private static DirectiveLocation LocationOf(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode => DirectiveLocation.Enum,
        InputObjectTypeDefinitionNode => DirectiveLocation.InputObject,
        _ => DirectiveLocation.Scalar,
    };

    private static string? DeprecationOf(IEnumerable<DirectiveNode> directives) =>
        Find(directives, "deprecated") is null ? null : Text(directives, "deprecated", "reason") ?? BuiltInDirectives.DefaultDeprecationReason;

    private static DirectiveNode? Find(IEnumerable<DirectiveNode> directives, string name) => directives.FirstOrDefault(d => d.Name.Value == name);

    private static string? Text(IEnumerable<DirectiveNode> directives, string directive, string argument) =>
        (Find(directives, directive)?.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value as StringValueNode)?.Value;

    private static Dictionary<string, object?> Collect(InputObjectType type, object?[] values)
    {
        var map = new Dictionary<string, object?>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!ReferenceEquals(values[i], InputValueDefinition.Missing))
                map.Add(type.Fields[i].Name, values[i]);
        }

        return map;
    }

    private void Fault(SyntaxNode at, string message) => _errors.Add($"{at.Location.Line}:{at.Location.Column}: {message}");
}
