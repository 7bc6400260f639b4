namespace ServiceDesk.GraphQL.Execution;

/// <summary>Runs work without a synchronization context: batching counts on continuations running where the engine runs them, which such a context would prevent.</summary>
internal static class WithoutContext
{
    public static ValueTask<T> RunAsync<T>(Func<ValueTask<T>> work) =>
        SynchronizationContext.Current is null ? work() : new ValueTask<T>(Task.Run(() => work().AsTask()));
}
