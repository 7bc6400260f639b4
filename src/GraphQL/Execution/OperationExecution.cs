using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The execution of one operation for one request (section 6.2).</summary>
internal sealed class OperationExecution(Schema schema, GraphQLOptions options, OperationPlan plan, VariableValues variables, RequestContext request)
{
    private readonly Dictionary<Type, object> _instances = [];
    private readonly Dictionary<string, DataLoader> _namedLoaders = [];
    private readonly Lock _gate = new();
    private Dictionary<FieldDefinition, GraphQLError>? _denied;
    private ResolverContext?[] _contexts = new ResolverContext?[plan.FieldCount];

    public Schema Schema => schema;

    public OperationPlan Plan => plan;

    public VariableValues Variables => variables;

    public RequestContext Request => request;

    public WorkQueue Queue { get; } = new();

    public CancellationToken CancellationToken { get; private set; }

    public async ValueTask<GraphQLResult> RunAsync(object? root = null)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(request.CancellationToken);
        timeout.CancelAfter(options.ExecutionTimeout);
        CancellationToken = timeout.Token;
        var response = new ResponseBuilder(this, options);
        try
        {
            await DecideAccessAsync().ConfigureAwait(false);
            var gatherer = new Gatherer(this);
            if (plan.Kind == OperationKind.Mutation)
                await RunSeriallyAsync(gatherer, response, root).ConfigureAwait(false);
            else
                await RunNormallyAsync(gatherer, response, root).ConfigureAwait(false);
            return response.Finish();
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            if (request.CancellationToken.IsCancellationRequested)
            {
                response.Dispose();
                throw;
            }

            return response.Abort(new GraphQLError(ErrorCodes.ExecutionTimeout, $"The operation took longer than {options.ExecutionTimeout.TotalSeconds:0.###} seconds."));
        }
        catch (Exception e)
        {
            return response.Abort(response.Mask(e, null));
        }
    }

    /// <summary>Decides access and nothing more: for opening an event stream, which may then last as long as the request does.</summary>
    public ValueTask PrepareAsync()
    {
        CancellationToken = request.CancellationToken;
        return DecideAccessAsync();
    }

    /// <summary>The context of a field, made when it is first needed. Only the request's loop calls this, one call at a time.</summary>
    public ResolverContext Context(PlanField field)
    {
        if (field.Index >= _contexts.Length)
            Array.Resize(ref _contexts, Math.Max(plan.FieldCount, field.Index + 1));
        return _contexts[field.Index] ??= new ResolverContext(this, field);
    }

    public GraphQLError? AccessError(FieldDefinition field) => _denied?.GetValueOrDefault(field);

    public ObjectType? ObjectTypeOf(NamedType type, object value) =>
        type is ObjectType objectType ? objectType
        : schema.ResolveAbstractType(value) is { } resolved && schema.IsPossibleType(type, resolved) ? resolved
        : null;

    public object Instance(Type type)
    {
        lock (_gate)
        {
            if (!_instances.TryGetValue(type, out var instance))
                _instances[type] = instance = InstanceFactory.Create(type, request.Services);
            return instance;
        }
    }

    public TLoader DataLoader<TLoader>()
        where TLoader : DataLoader
    {
        var loader = (TLoader)Instance(typeof(TLoader));
        loader.Attach(Queue, CancellationToken);
        return loader;
    }

    public DataLoader<TKey, TValue> DataLoader<TKey, TValue>(string name, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> load)
        where TKey : notnull
    {
        lock (_gate)
        {
            if (!_namedLoaders.TryGetValue(name, out var loader))
            {
                _namedLoaders[name] = loader = new FunctionDataLoader<TKey, TValue>(load);
                loader.Attach(Queue, CancellationToken);
            }

            return (DataLoader<TKey, TValue>)loader;
        }
    }

    public bool Selects(PlanField field, string name) =>
        field.Nodes[0].SelectionSet is not null
        && schema.PossibleTypes(field.Definition.Type.Named).Any(t => plan.SubPlan(field, t).Fields.Any(f => f.Definition.Name == name));

    private async ValueTask DecideAccessAsync()
    {
        if (options.FieldAccess is not { } decide)
            return;
        foreach (var field in plan.ReachableFields)
        {
            if (await decide(field, request).ConfigureAwait(false) is { } error)
                (_denied ??= [])[field] = error;
        }
    }

    /// <summary>ExecuteQuery (section 6.2.1).</summary>
    private async ValueTask RunNormallyAsync(Gatherer gatherer, ResponseBuilder response, object? root)
    {
        GatheredObject? gathered = null;
        if (plan.Root.GatherCount > 0)
        {
            gathered = gatherer.Start(plan.Root, root);
            await gatherer.DrainAsync().ConfigureAwait(false);
        }

        response.WriteData(plan.Root, root, gathered);
    }

    /// <summary>ExecuteMutation: each field is finished, its whole selection included, before the next begins (section 6.2.2).</summary>
    private async ValueTask RunSeriallyAsync(Gatherer gatherer, ResponseBuilder response, object? root)
    {
        var gathered = new GatheredObject(root, plan.Root);
        response.BeginData();
        for (var i = 0; i < plan.Root.Fields.Length; i++)
        {
            var field = plan.Root.Fields[i];
            if (field.GatherSlot >= 0)
            {
                gatherer.StartField(field, gathered);
                await gatherer.DrainAsync().ConfigureAwait(false);
            }

            if (!response.WriteRootField(field, i, root, gathered))
                break;
        }

        response.EndData();
    }
}
