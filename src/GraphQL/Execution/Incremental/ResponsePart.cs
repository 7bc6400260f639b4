namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>A part of the response that is executed on its own: its asynchronous fields are gathered, then it is written.</summary>
internal abstract class ResponsePart(IReadOnlyList<object> path, DeferScope? scope)
{
    private ResponseBuilder? _response;

    public IReadOnlyList<object> Path { get; } = path;

    /// <summary>What it leaves for later itself.</summary>
    public IncrementalWork Work { get; } = new(scope);

    public bool IsWritten { get; private set; }

    /// <summary>Whether null propagates beyond it.</summary>
    public bool HasFailed { get; private set; }

    public IReadOnlyList<GraphQLError> Errors => _response!.Errors;

    /// <param name="whenDone">Called on the request's loop, at once if nothing is asynchronous.</param>
    public void Start(OperationExecution execution, Action whenDone)
    {
        var gatherer = new Gatherer(execution, () => Write(execution, whenDone));
        Gather(gatherer);
        if (gatherer.IsDone)
            Write(execution, whenDone);
    }

    public int Length { get; private set; }

    /// <summary>Hands the JSON over, which can be done once.</summary>
    public void MoveTo(ResponseWriter writer)
    {
        _response!.MoveTo(writer);
        _response.Dispose();
    }

    protected abstract void Gather(Gatherer gatherer);

    /// <returns>False when null propagates beyond the part.</returns>
    protected abstract bool Write(ResponseBuilder response);

    private void Write(OperationExecution execution, Action whenDone)
    {
        _response = new ResponseBuilder(execution, Work, Path);
        HasFailed = !Write(_response);
        Length = _response.Length;
        execution.UnsentBytes += Length;
        if (execution.UnsentBytes > execution.Options.MaxResponseBytes)
            throw new ResponseTooLargeException(execution.Options.MaxResponseBytes);
        IsWritten = true;
        whenDone();
    }
}
