using System.Collections;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The first half of execution: resolves every asynchronous field, and those above one, concurrently (section 6.3, normal execution). The rest is resolved while the response is written.</summary>
/// <param name="whenDone">Called when the last field that was pending has come.</param>
internal sealed class Gatherer(OperationExecution execution, Action? whenDone = null)
{
    private readonly WorkQueue _queue = execution.Queue;
    private int _pending;

    public bool IsDone => _pending == 0;

    public ValueTask DrainAsync() => _queue.DrainAsync(() => IsDone, execution.CancellationToken, () => _pending == 1);

    public GatheredObject Start(SelectionPlan plan, object? source)
    {
        var target = new GatheredObject(source, plan);
        foreach (var field in plan.Fields)
        {
            if (field.GatherSlot >= 0)
                StartField(field, target);
        }

        return target;
    }

    public void StartField(PlanField field, GatheredObject target)
    {
        var context = execution.Context(field);
        if (context.Error is not null)
            return;
        object? value;
        try
        {
            if (field.Definition.ResolveAsync is { } resolve)
            {
                var task = resolve(target.Source, context);
                if (!task.IsCompleted)
                {
                    _pending++;
                    new PendingField(this, field, target, task).Await(_queue);
                    return;
                }

                value = task.GetAwaiter().GetResult();
            }
            else
            {
                value = field.Definition.Resolve!(target.Source, context);
            }
        }
        catch (Exception e)
        {
            value = new FieldFailure(e);
        }

        Store(field, target, value);
    }

    /// <summary>Takes the value of a field that was pending.</summary>
    public void Finish(PlanField field, GatheredObject target, object? value)
    {
        _pending--;
        Store(field, target, value);
        if (IsDone)
            whenDone?.Invoke();
    }

    /// <summary>Opens lists and objects as far as there are asynchronous fields in them, and starts those.</summary>
    public object? TryShape(PlanField field, GraphQLType type, object? value)
    {
        try
        {
            return Shape(field, type, value);
        }
        catch (Exception e)
        {
            return new FieldFailure(e);
        }
    }

    private void Store(PlanField field, GatheredObject target, object? value) =>
        target.Slots[field.GatherSlot] = field.HasAsyncBelow ? TryShape(field, field.Definition.Type, value) : value;

    private object? Shape(PlanField field, GraphQLType type, object? value)
    {
        if (value is null or GraphQLError or FieldFailure)
            return value;
        if (type.Nullable is ListType list)
        {
            if (field.Delivery is not null)
                value = StreamUsage.Divide(field, list, value, execution);
            var given = value as GatheredList;
            var items = new List<object?>(value is ICollection collection ? collection.Count : 4);
            foreach (var item in given?.Items ?? (IEnumerable)value)
                items.Add(Shape(field, list.Item, item));
            return new GatheredList(items) { Rest = given?.Rest };
        }

        var objectType = execution.ObjectTypeOf(type.Named, value);
        if (objectType is null)
            return value;
        var plan = execution.Plan.SubPlan(field, objectType);
        return plan.GatherCount > 0 ? Start(plan, value) : value;
    }
}
