using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>What a resolver may ask of the engine. One instance serves a field for all objects of a request that have it.</summary>
public sealed class ResolverContext
{
    private readonly OperationExecution _execution;
    private readonly PlanField _field;

    internal ResolverContext(OperationExecution execution, PlanField field)
    {
        _execution = execution;
        _field = field;
        Error = execution.AccessError(field.Definition);
        Arguments = [];
        if (Error is not null)
            return;
        try
        {
            Arguments = field.CoerceArguments(execution.Variables);
        }
        catch (GraphQLException e)
        {
            Error = e.Error;
        }
    }

    public RequestContext Request => _execution.Request;

    public IServiceProvider Services => _execution.Request.Services;

    /// <summary>Cancelled when the client has gone or the execution time is over.</summary>
    public CancellationToken CancellationToken => _execution.CancellationToken;

    public FieldDefinition Field => _field.Definition;

    /// <summary>Why the field cannot be resolved at all: no access, or bad arguments.</summary>
    internal GraphQLError? Error { get; }

    /// <summary>The coerced arguments in the order of their definition; <see cref="InputValueDefinition.Missing"/> for one of SDL that was not given.</summary>
    internal object?[] Arguments { get; }

    /// <summary>How many items of the list are needed at once; null when all are.</summary>
    internal int? InitialCount => _field.Delivery?.Stream?.InitialCount(_execution.Variables);

    internal Schema Schema => _execution.Schema;

    /// <summary>An argument of the field by its name in the schema; the type's default when it was not given.</summary>
    public T? Argument<T>(string name)
    {
        for (var i = 0; i < Arguments.Length; i++)
        {
            if (Field.Arguments[i].Name == name)
                return ReferenceEquals(Arguments[i], InputValueDefinition.Missing) ? default : (T?)Arguments[i];
        }

        throw new ArgumentException($"Field \"{Field}\" has no argument \"{name}\".", nameof(name));
    }

    /// <summary>A service of the request.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T Service<T>()
        where T : notnull => (T)InstanceFactory.Required(Services, typeof(T));

    public T? OptionalService<T>() => (T?)Services.GetService(typeof(T));

    /// <summary>The request's DataLoader of the given class: the same one for every field, so that their keys are batched together.</summary>
    public TLoader DataLoader<TLoader>()
        where TLoader : DataLoader => _execution.DataLoader<TLoader>();

    /// <summary>A DataLoader from a function, one for each name and request.</summary>
    public DataLoader<TKey, TValue> DataLoader<TKey, TValue>(string name, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> load)
        where TKey : notnull => _execution.DataLoader(name, load);

    /// <summary>Whether the document selects a field of this name directly below this field, e.g. to spare a count that nobody asked for.</summary>
    public bool Selects(string fieldName) => _execution.Selects(_field, fieldName);

    /// <summary>Sees to it that a list which is read on later is closed with the response.</summary>
    internal void Keep(IAsyncDisposable sequence) => _execution.Sequences!.Add(sequence);

    /// <summary>Whether the operation selects no other fields of an object type anywhere than these, e.g. to spare columns that nobody asked for.</summary>
    public bool SelectsOnly(string typeName, IReadOnlySet<string> fieldNames)
    {
        foreach (var field in _execution.Plan.ReachableFields)
        {
            if (field.DeclaringType.Name == typeName && !fieldNames.Contains(field.Name))
                return false;
        }

        return true;
    }

    /// <summary>The request's instance of an operation or extension class.</summary>
    internal T Instance<T>() => (T)_execution.Instance(typeof(T));
}
