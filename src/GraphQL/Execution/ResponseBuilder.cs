using System.Collections;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The second half of execution: completes values (section 6.4.3) and writes them at once. A method that writes a value returns false when null must propagate to its parent (section 6.4.4), which then cuts the output back.</summary>
/// <param name="work">Takes what is left for later; null when the plan leaves nothing.</param>
/// <param name="path">Where in the response it stands when it is a part of one.</param>
internal sealed class ResponseBuilder(OperationExecution execution, IncrementalWork? work = null, IReadOnlyList<object>? path = null) : IDisposable
{
    private readonly ResponseWriter _writer = new();
    private readonly ResponsePath _path = new(path);
    private List<GraphQLError>? _errors;
    private int _dataStart;

    /// <summary>What is left of the response's bound for the data: what the errors leave.</summary>
    private int _room = execution.Options.MaxResponseBytes;
    private int _steps;
    private bool _isDataNull;

    public IReadOnlyList<GraphQLError> Errors => _errors ?? (IReadOnlyList<GraphQLError>)[];

    /// <summary>The bytes of what is written, errors included: those are estimated.</summary>
    public int Length => _writer.Position + execution.Options.MaxResponseBytes - _room;

    public void WriteData(SelectionPlan plan, object? source, GatheredObject? gathered)
    {
        _writer.WriteRaw("{\"data\":"u8);
        var start = _writer.Position;
        if (WriteObject(plan, source, gathered))
            return;
        CutBackTo(start);
        _writer.WriteNull();
    }

    public void BeginData()
    {
        _writer.WriteRaw("{\"data\":"u8);
        _dataStart = _writer.Position;
        _writer.WriteByte((byte)'{');
    }

    public bool WriteRootField(PlanField field, int position, object? source, GatheredObject? gathered)
    {
        if (position > 0)
            _writer.WriteByte((byte)',');
        _writer.WriteRaw(field.Key);
        _isDataNull = !WriteField(field, source, gathered);
        return !_isDataNull;
    }

    public void EndData()
    {
        if (_isDataNull)
        {
            CutBackTo(_dataStart);
            _writer.WriteNull();
        }
        else
        {
            _writer.WriteByte((byte)'}');
        }
    }

    /// <param name="graph">Announces in the response what it leaves for later.</param>
    public GraphQLResult Finish(DeliveryGraph? graph = null)
    {
        if (_errors is not null)
        {
            _writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.Write(_errors, _writer);
        }

        var hasNext = graph?.Begin(work!, _writer) ?? false;
        _writer.WriteByte((byte)'}');
        return new GraphQLResult(_writer, GraphQLOutcome.Executed, Errors) { HasNext = hasNext };
    }

    /// <summary>Gives up everything written and answers with null data.</summary>
    public GraphQLResult Abort(GraphQLError error)
    {
        CutBackTo(0);
        _writer.WriteRaw("{\"data\":null"u8);
        (_errors ??= []).Add(error);
        return Finish();
    }

    /// <summary>Gives up a response that has become too large, with the errors that it had.</summary>
    public GraphQLResult Abort(ResponseTooLargeException tooLarge)
    {
        _errors = null;
        return Abort(tooLarge.Error);
    }

    public GraphQLError Mask(Exception exception, PlanField? field) => ErrorMask.Apply(exception, field?.Definition, _path.Copy(), execution.Options, execution.Request);

    public void Dispose() => _writer.Dispose();

    /// <summary>Appends what was written to another output.</summary>
    public void MoveTo(ResponseWriter writer) => writer.WriteRaw(_writer.Written.Span);

    /// <summary>ExecuteSelectionSet (section 6.3). What is deferred is left for later, provided that the rest can be written.</summary>
    public bool WriteObject(SelectionPlan plan, object? source, GatheredObject? gathered)
    {
        if (plan.Deferred is not { } deferred)
            return WriteFields(plan, source, gathered);
        var at = _path.Copy();
        var outer = work!.Enter(deferred, at);
        if (!WriteFields(plan, source, gathered))
        {
            work.Leave(outer);
            return false;
        }

        work.Leave(outer, deferred, source, at, _writer.Position);
        return true;
    }

    /// <summary>Writes a single item of a list.</summary>
    public bool WriteItem(PlanField field, GraphQLType type, object? value) => Complete(field, type, value);

    private bool WriteFields(SelectionPlan plan, object? source, GatheredObject? gathered)
    {
        _writer.WriteByte((byte)'{');
        var fields = plan.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _writer.WriteByte((byte)',');
            _writer.WriteRaw(fields[i].Key);
            if (!WriteField(fields[i], source, gathered))
                return false;
        }

        _writer.WriteByte((byte)'}');
        return true;
    }

    /// <summary>ExecuteField (section 6.4).</summary>
    private bool WriteField(PlanField field, object? source, GatheredObject? gathered)
    {
        var context = execution.ContextIfNeeded(field);
        var definition = field.Definition;
        var start = _writer.Position;
        var depth = _path.Depth;
        _path.Push(field.ResponseName);
        bool isWritten;
        try
        {
            if (context?.Error is { } error)
            {
                isWritten = Fail(field, error);
            }
            else if (field.GatherSlot >= 0)
            {
                isWritten = Complete(field, definition.Type, gathered!.Slots[field.GatherSlot]);
            }
            else if (definition.WriteLeaf is { } writeLeaf)
            {
                isWritten = writeLeaf(source, context!, _writer) || Complete(field, definition.Type, null);
            }
            else
            {
                isWritten = Complete(field, definition.Type, definition.Resolve!(source, context!));
            }
        }
        catch (Exception e) when (!EndsOperation(e))
        {
            CutBackTo(start);
            _path.CutBackTo(depth + 1);
            isWritten = Fail(field, Mask(e, field));
        }

        _path.CutBackTo(depth);
        CheckLength();
        return isWritten;
    }

    /// <summary>CompleteValue (section 6.4.3).</summary>
    private bool Complete(PlanField field, GraphQLType type, object? value)
    {
        var isNonNull = type is NonNullType;
        if (value is null)
        {
            if (!isNonNull)
            {
                _writer.WriteNull();
                return true;
            }

            AddError(field, new GraphQLError(ErrorCodes.NullInNonNullField, $"Field \"{field.Definition}\" is not nullable but has no value."));
            return false;
        }

        var start = _writer.Position;
        var depth = _path.Depth;
        bool isWritten;
        try
        {
            isWritten = CompleteNotNull(field, isNonNull ? ((NonNullType)type).Inner : type, value);
        }
        catch (Exception e) when (!EndsOperation(e))
        {
            _path.CutBackTo(depth);
            AddError(field, Mask(e, field));
            isWritten = false;
        }

        if (isWritten)
            return true;
        CutBackTo(start);
        if (isNonNull)
            return false;
        _writer.WriteNull();
        return true;
    }

    private bool CompleteNotNull(PlanField field, GraphQLType type, object value)
    {
        switch (value)
        {
            case GraphQLError error:
                AddError(field, error);
                return false;
            case FieldFailure failure:
                if (IsCancellation(failure.Exception))
                    throw new OperationCanceledException(failure.Exception.Message, failure.Exception);
                AddError(field, Mask(failure.Exception, field));
                return false;
            case GatheredObject gathered:
                return WriteObject(gathered.Plan, gathered.Source, gathered);
        }

        switch (type)
        {
            case ScalarType scalar:
                scalar.WriteObject(value, _writer);
                return true;
            case EnumType enumType:
                _writer.WriteString(enumType.FindByValue(value)?.Name ?? throw new InvalidOperationException($"Enum \"{enumType.Name}\" has no value {value}."));
                return true;
            case ListType list:
                return WriteList(field, list, value);
            default:
                var objectType = execution.ObjectTypeOf(type.Named, value)
                    ?? throw new InvalidOperationException($"A {value.GetType()} is none of the types of \"{type}\".");
                return WriteObject(execution.Plan.SubPlan(field, objectType), value, null);
        }
    }

    private bool WriteList(PlanField field, ListType type, object value)
    {
        if (field.Delivery is not null)
            value = StreamUsage.Divide(field, type, value, execution);
        var gathered = value as GatheredList;
        var items = gathered?.Items ?? value as IEnumerable ?? throw new InvalidOperationException($"Field \"{field.Definition}\" is a list but gave a {value.GetType()}.");
        _writer.WriteByte((byte)'[');
        _path.Push(0);
        var i = 0;
        foreach (var item in items)
        {
            if ((++_steps & 63) == 0 && execution.IsOver)
                throw new OperationCanceledException();
            if (i > 0)
                _writer.WriteByte((byte)',');
            _path.SetIndex(i++);
            CheckLength();
            if (!Complete(field, type.Item, item))
            {
                _path.Pop();
                return false;
            }
        }

        _path.Pop();
        _writer.WriteByte((byte)']');
        if (gathered?.Rest is { } rest)
            work!.Add(new ItemStream(field.Delivery!.Stream!, type.Item, _path.Copy(), rest, i), _writer.Position);
        return true;
    }

    private void CutBackTo(int position)
    {
        _writer.CutBackTo(position);
        work?.CutBackTo(position);
    }

    /// <summary>Handles a field error (section 6.4.4): null in place of the field, or in place of its parent.</summary>
    private bool Fail(PlanField field, GraphQLError error)
    {
        AddError(field, error);
        if (field.Definition.Type.IsNonNull)
            return false;
        _writer.WriteNull();
        return true;
    }

    private void AddError(PlanField field, GraphQLError error)
    {
        error = error with { Path = _path.Copy(), Locations = error.Locations.IsDefaultOrEmpty ? field.Locations : error.Locations };
        (_errors ??= []).Add(error);
        _room -= ErrorWriter.EstimateLength(error);
        CheckLength();
    }

    /// <exception cref="ResponseTooLargeException">There is more than the bound allows.</exception>
    private void CheckLength()
    {
        if (_writer.Position > _room)
            throw new ResponseTooLargeException(execution.Options.MaxResponseBytes);
    }

    private bool EndsOperation(Exception exception) => exception is ResponseTooLargeException || IsCancellation(exception);

    private bool IsCancellation(Exception exception) =>
        exception is OperationCanceledException && execution.IsOver;
}
