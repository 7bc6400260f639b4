using System.Collections;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The first half of execution: resolves every asynchronous field, and those above one, concurrently (section 6.3, normal execution). The rest is resolved while the response is written.</summary>
internal sealed class Gatherer(OperationExecution execution)
{
    private readonly WorkQueue _queue = execution.Queue;
    private int _pending;

    public ValueTask DrainAsync() => _queue.DrainAsync(() => _pending == 0, execution.CancellationToken);

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
    }

    private void Store(PlanField field, GatheredObject target, object? value)
    {
        if (field.HasAsyncBelow)
        {
            try
            {
                value = Shape(field, field.Definition.Type, value);
            }
            catch (Exception e)
            {
                value = new FieldFailure(e);
            }
        }

        target.Slots[field.GatherSlot] = value;
    }

    /// <summary>Opens lists and objects as far as there are asynchronous fields in them, and starts those.</summary>
    private object? Shape(PlanField field, GraphQLType type, object? value)
    {
        if (value is null or GraphQLError or FieldFailure)
            return value;
        if (type.Nullable is ListType list)
        {
            var items = new List<object?>(value is ICollection collection ? collection.Count : 4);
            foreach (var item in (IEnumerable)value)
                items.Add(Shape(field, list.Item, item));
            return new GatheredList(items);
        }

        var objectType = execution.ObjectTypeOf(type.Named, value);
        if (objectType is null)
            return value;
        var plan = execution.Plan.SubPlan(field, objectType);
        return plan.GatherCount > 0 ? Start(plan, value) : value;
    }
}
