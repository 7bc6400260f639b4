namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>The operations that run over one connection. Thread-safe.</summary>
internal sealed class RunningOperations(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, WebSocketOperation> byId = [];

    /// <summary>Also those that their client has completed, as long as their resolvers still work.</summary>
    private readonly HashSet<WebSocketOperation> running = [];

    private readonly HashSet<Task> tasks = [];
    private bool isEnded;

    public bool IsRunning(string id)
    {
        lock (gate)
            return byId.ContainsKey(id);
    }

    /// <summary>Runs an operation beside the others, away from whoever receives; false when too many run already.</summary>
    public bool TryRun(WebSocketOperation operation, Func<Task> run)
    {
        lock (gate)
        {
            if (running.Count >= most || isEnded)
                return false;
            running.Add(operation);
            byId.Add(operation.Id, operation);
            var task = Task.Run(run);
            tasks.Add(task);
            task.ContinueWith(done => Forget(done, operation), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return true;
        }
    }

    /// <summary>Frees the id, which the client may then use anew.</summary>
    public void Remove(WebSocketOperation operation)
    {
        lock (gate)
        {
            running.Remove(operation);
            if (byId.TryGetValue(operation.Id, out var current) && current == operation)
                byId.Remove(operation.Id);
        }
    }

    public void End(string id)
    {
        lock (gate)
        {
            if (byId.Remove(id, out var operation))
                operation.End();
        }
    }

    public void EndAll()
    {
        lock (gate)
        {
            isEnded = true;
            foreach (var operation in byId.Values)
                operation.End();
        }
    }

    /// <summary>Returns when none runs any more.</summary>
    public Task EndedAsync()
    {
        lock (gate)
            return Task.WhenAll(tasks.ToArray());
    }

    private void Forget(Task task, WebSocketOperation operation)
    {
        Remove(operation);
        lock (gate)
            tasks.Remove(task);
        operation.Dispose();
    }
}
