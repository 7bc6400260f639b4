using System.Runtime.CompilerServices;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>A resolver that has not finished; when it has, its value is taken on the request's own loop.</summary>
internal sealed class PendingField : IWorkItem
{
    private readonly Gatherer _gatherer;
    private readonly PlanField _field;
    private readonly GatheredObject _target;
    private ValueTaskAwaiter<object?> _awaiter;

    public PendingField(Gatherer gatherer, PlanField field, GatheredObject target, ValueTask<object?> task)
    {
        _gatherer = gatherer;
        _field = field;
        _target = target;
        _awaiter = task.GetAwaiter();
    }

    public void Await(WorkQueue queue) => _awaiter.UnsafeOnCompleted(() => queue.Enqueue(this));

    public void Run()
    {
        object? value;
        try
        {
            value = _awaiter.GetResult();
        }
        catch (Exception e)
        {
            value = new FieldFailure(e);
        }

        _gatherer.Finish(_field, _target, value);
    }
}
