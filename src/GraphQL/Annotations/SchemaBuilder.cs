using System.Linq.Expressions;
using System.Reflection;
using ServiceDesk.GraphQL.Costs;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Builds a schema from annotated C# classes. Several classes may contribute to the same operation type.</summary>
public sealed class SchemaBuilder
{
    private readonly TypeMapper _mapper = new();
    private readonly List<(OperationKind Kind, Type Class)> _operations = [];
    private readonly List<(OperationKind Kind, string Name, Delegate Resolver, Attribute[] Metadata)> _delegates = [];
    private readonly List<Type> _types = [];
    private readonly List<Type> _extensions = [];
    private readonly List<DirectiveDefinition> _directives = [.. BuiltInDirectives.All];
    private readonly Dictionary<OperationKind, string> _operationDescriptions = [];
    private string? _description;

    /// <summary>Adds the class's marked members to the query type.</summary>
    public SchemaBuilder Query<T>() => Operation(OperationKind.Query, typeof(T));

    public SchemaBuilder Mutation<T>() => Operation(OperationKind.Mutation, typeof(T));

    /// <summary>Adds the class's marked methods, which return <see cref="IAsyncEnumerable{T}"/>, to the subscription type.</summary>
    public SchemaBuilder Subscription<T>() => Operation(OperationKind.Subscription, typeof(T));

    /// <summary>As the generic methods, for classes found at run time. Static classes are allowed.</summary>
    public SchemaBuilder Operation(OperationKind kind, Type operationClass)
    {
        _operations.Add((kind, operationClass));
        return this;
    }

    /// <summary>Adds one field to an operation type from a delegate; its parameters are read as those of a method are.</summary>
    /// <param name="metadata">Attributes of the field besides those of the delegate's method; a <see cref="System.ComponentModel.DescriptionAttribute"/> describes it.</param>
    public SchemaBuilder Field(OperationKind kind, string name, Delegate resolver, params Attribute[] metadata)
    {
        _delegates.Add((kind, name, resolver, metadata));
        return this;
    }

    /// <summary>Adds a scalar, or replaces the one that its C# type has had.</summary>
    public SchemaBuilder Scalar(ScalarType scalar)
    {
        _mapper.AddScalar(scalar.ClrType, scalar);
        return this;
    }

    /// <summary>Uses a scalar for one more C# type, whose values its Write must be able to take.</summary>
    public SchemaBuilder Scalar(Type clrType, ScalarType scalar)
    {
        _mapper.AddScalar(clrType, scalar);
        return this;
    }

    /// <summary>Gives a member of an input record another type in the schema than its C# type says; it stays nullable, or not, as it is.</summary>
    /// <param name="member">The constructor parameter or property, e.g. <c>order => order.Address</c>.</param>
    /// <param name="convert">From what a client gave to what the member takes; not called for null.</param>
    public SchemaBuilder InputMember<TRecord, TMember, TGiven>(Expression<Func<TRecord, TMember>> member, Func<TGiven, TMember> convert)
        where TGiven : notnull
    {
        var name = (member.Body as MemberExpression)?.Member.Name ?? throw new SchemaException($"{member} names no member.");
        _mapper.AddInputMember(typeof(TRecord), name, new InputMemberMapping(typeof(TGiven), given => convert((TGiven)given)));
        return this;
    }

    /// <summary>Adds an object type that no field mentions, e.g. because fields mention only its interface.</summary>
    public SchemaBuilder Type<T>()
    {
        _types.Add(typeof(T));
        return this;
    }

    /// <summary>Adds the fields of a class marked with <see cref="GraphQLExtendsAttribute"/>.</summary>
    public SchemaBuilder Extend<T>() => Extend(typeof(T));

    public SchemaBuilder Extend(Type extension)
    {
        _extensions.Add(extension);
        return this;
    }

    public SchemaBuilder Directive(DirectiveDefinition directive)
    {
        _directives.Add(directive);
        return this;
    }

    /// <summary>Adds @defer and @stream, so that <see cref="GraphQLEngine.StreamAsync"/> delivers in parts what a document marks with them.</summary>
    public SchemaBuilder IncrementalDelivery() => Directive(IncrementalDirectives.Defer).Directive(IncrementalDirectives.Stream);

    public SchemaBuilder Description(string description)
    {
        _description = description;
        return this;
    }

    /// <summary>Describes an operation type, which several classes may make up.</summary>
    public SchemaBuilder Description(OperationKind kind, string description)
    {
        _operationDescriptions[kind] = description;
        return this;
    }

    /// <exception cref="SchemaException">A class cannot be mapped, or the schema breaks a rule of the specification.</exception>
    public Schema Build()
    {
        foreach (var extension in _extensions)
            _mapper.AddExtension(extension);
        foreach (var type in _types)
            _mapper.MapObject(type);
        var query = BuildOperation(OperationKind.Query) ?? throw new SchemaException("The schema has no query fields.");
        var mutation = BuildOperation(OperationKind.Mutation);
        var subscription = BuildOperation(OperationKind.Subscription);
        _mapper.CompleteExtensions();
        NamedType[] types = [.. _mapper.Types, .. new[] { query, mutation, subscription }.OfType<NamedType>()];
        var costs = CostDirectives.UsedBy(types).Where(c => !_directives.Exists(d => d.Name == c.Name));
        return new Schema(_description, query, mutation, subscription, types, [.. _directives, .. costs]);
    }

    private ObjectType? BuildOperation(OperationKind kind)
    {
        var fields = new List<FieldDefinition>();
        foreach (var (_, operationClass) in _operations.Where(o => o.Kind == kind))
        {
            var members = operationClass
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .Where(m => m.IsDefined(typeof(GraphQLFieldAttribute)))
                .OrderBy(m => m.MetadataToken);
            foreach (var member in members)
                fields.Add(_mapper.Fields.FromMember(member, operationClass, sourceType: null, isSubscription: kind == OperationKind.Subscription));
        }

        foreach (var (_, name, resolver, metadata) in _delegates.Where(d => d.Kind == kind))
            fields.Add(_mapper.Fields.FromDelegate(name, resolver, metadata, kind == OperationKind.Subscription));
        if (fields.Count == 0)
            return null;
        var type = new ObjectType(kind.ToString(), _operationDescriptions.GetValueOrDefault(kind));
        type.SetFields(fields);
        type.Attributes = [.. _operations.Where(o => o.Kind == kind).SelectMany(o => o.Class.GetCustomAttributes())];
        return type;
    }
}
