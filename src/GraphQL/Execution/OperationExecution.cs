using System.Diagnostics;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The execution of one operation for one request (section 6.2).</summary>
internal sealed class OperationExecution(Schema schema, GraphQLOptions options, OperationPlan plan, VariableValues variables, RequestContext request) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private Dictionary<Type, object>? _instances;
    private Dictionary<string, DataLoader>? _namedLoaders;
    private CancellationTokenSource? _timeout;
    private CancellationToken _timeoutToken;
    private WorkQueue? _queue;
    private bool _isOpening;
    private Dictionary<FieldDefinition, GraphQLError>? _denied;
    private ResolverContext?[] _contexts = new ResolverContext?[plan.FieldCount];

    public Schema Schema => schema;

    public OperationPlan Plan => plan;

    public VariableValues Variables => variables;

    public RequestContext Request => request;

    public GraphQLOptions Options => options;

    /// <summary>Where streamed lists are kept; set when the response may come in parts.</summary>
    public OpenSequences? Sequences { get; init; }

    /// <summary>The bytes of the parts of a response that are written and not yet on their way.</summary>
    public long UnsentBytes { get; set; }

    public GraphQLError TimeoutError => new(ErrorCodes.ExecutionTimeout, $"The operation took longer than {options.ExecutionTimeout.TotalSeconds:0.###} seconds.");

    /// <summary>Made when something is asynchronous; first asked for by the request's own loop.</summary>
    public WorkQueue Queue => _queue ??= new WorkQueue();

    /// <summary>Cancelled when the client has gone or the time is over. Made when it is first asked for, because a timer and a registration cost more than many an operation.</summary>
    public CancellationToken CancellationToken => _isOpening ? request.CancellationToken : TimeoutToken();

    /// <summary>The same as a question, for work that does not wait.</summary>
    public bool IsOver =>
        request.CancellationToken.IsCancellationRequested
        || Volatile.Read(ref _timeout) is { IsCancellationRequested: true }
        || (Left <= TimeSpan.Zero && options.ExecutionTimeout != System.Threading.Timeout.InfiniteTimeSpan);

    private TimeSpan Left => options.ExecutionTimeout - Stopwatch.GetElapsedTime(_start);

    /// <param name="graph">Takes what the response leaves for later; null when nothing may be left.</param>
    public async ValueTask<GraphQLResult> RunAsync(object? root = null, DeliveryGraph? graph = null)
    {
        var response = new ResponseBuilder(this, graph is null ? null : new IncrementalWork());
        try
        {
            await DecideAccessAsync().ConfigureAwait(false);
            if (plan.Kind == OperationKind.Mutation)
                await RunSeriallyAsync(new Gatherer(this), response, root).ConfigureAwait(false);
            else if (plan.Root.GatherCount > 0)
                await RunNormallyAsync(new Gatherer(this), response, root).ConfigureAwait(false);
            else
                response.WriteData(plan.Root, root, null);
            return response.Finish(graph);
        }
        catch (OperationCanceledException) when (IsOver)
        {
            if (request.CancellationToken.IsCancellationRequested)
            {
                response.Dispose();
                throw;
            }

            return response.Abort(TimeoutError);
        }
        catch (ResponseTooLargeException e)
        {
            return response.Abort(e);
        }
        catch (Exception e)
        {
            return response.Abort(response.Mask(e, null));
        }
    }

    /// <summary>Cancels what is still running.</summary>
    public void Stop() => _timeout?.Cancel();

    public void Dispose() => _timeout?.Dispose();

    /// <summary>Decides access and nothing more: for opening an event stream, which may then last as long as the request does.</summary>
    public ValueTask PrepareAsync()
    {
        _isOpening = true;
        return DecideAccessAsync();
    }

    /// <summary>The context of a field, made when it is first needed. Only the request's loop calls this, one call at a time.</summary>
    public ResolverContext Context(PlanField field)
    {
        if (field.Index >= _contexts.Length)
            Array.Resize(ref _contexts, Math.Max(plan.FieldCount, field.Index + 1));
        return _contexts[field.Index] ??= new ResolverContext(this, field);
    }

    /// <summary>As <see cref="Context"/>; null when nothing would look at it.</summary>
    public ResolverContext? ContextIfNeeded(PlanField field) => field.Definition.NeedsContext || _denied is not null ? Context(field) : null;

    public GraphQLError? AccessError(FieldDefinition field) => _denied?.GetValueOrDefault(field);

    public ObjectType? ObjectTypeOf(NamedType type, object value) =>
        type is ObjectType objectType ? objectType
        : schema.ResolveAbstractType(value) is { } resolved && schema.IsPossibleType(type, resolved) ? resolved
        : null;

    public object Instance(Type type)
    {
        lock (_gate)
        {
            _instances ??= [];
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
            _namedLoaders ??= [];
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
        && schema.PossibleTypes(field.Definition.Type.Named).Any(t => plan.SubPlan(field, t).Selects(name));

    private CancellationToken TimeoutToken()
    {
        // The token is kept besides its source, because a resolver may ask for it after the operation has been given up.
        if (Volatile.Read(ref _timeout) is not null)
            return _timeoutToken;
        lock (_gate)
        {
            if (_timeout is not null)
                return _timeoutToken;
            var timeout = CancellationTokenSource.CreateLinkedTokenSource(request.CancellationToken);
            if (options.ExecutionTimeout != System.Threading.Timeout.InfiniteTimeSpan)
                timeout.CancelAfter(Left > TimeSpan.Zero ? Left : TimeSpan.Zero);
            _timeoutToken = timeout.Token;
            Volatile.Write(ref _timeout, timeout);
            return _timeoutToken;
        }
    }

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

    /// <summary>The next mutation may change what was fetched for the last one.</summary>
    private void ClearDataLoaders()
    {
        lock (_gate)
        {
            foreach (var loader in _instances?.Values.OfType<DataLoader>() ?? [])
                loader.Clear();
            foreach (var loader in _namedLoaders?.Values.AsEnumerable() ?? [])
                loader.Clear();
        }
    }

    /// <summary>ExecuteQuery (section 6.2.1).</summary>
    private async ValueTask RunNormallyAsync(Gatherer gatherer, ResponseBuilder response, object? root)
    {
        var gathered = gatherer.Start(plan.Root, root);
        await gatherer.DrainAsync().ConfigureAwait(false);
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
            ClearDataLoaders();
        }

        response.EndData();
    }
}
