using System.Runtime.CompilerServices;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Execution.Incremental;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Brings what members return into the one form that the executor takes; an error is handed on as a <see cref="GraphQLError"/> in place of the value.</summary>
internal static class ResolverResults
{
    public static ValueTask<object?> FromTask<T>(Task<T> task) =>
        task.IsCompletedSuccessfully ? new ValueTask<object?>(Plain(task.Result)) : Await(task);

    public static ValueTask<object?> FromValueTask<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? new ValueTask<object?>(Plain(task.Result)) : Await(task);

    public static object? FromResult<T>(T result) => Plain(result);

    public static async IAsyncEnumerable<object?> FromStream<T>(IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in events.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return Plain(item);
    }

    /// <summary>An asynchronous list as a whole; of a streamed one the first items, and the rest for later.</summary>
    public static async ValueTask<object?> FromSequence<T>(IAsyncEnumerable<T> sequence, ResolverContext context)
    {
        var items = new List<object?>();
        var source = new AsyncSequence(FromStream(sequence, context.CancellationToken).GetAsyncEnumerator(context.CancellationToken));
        var isKept = false;
        try
        {
            var count = context.InitialCount;
            while (items.Count != count)
            {
                if (!await source.MoveNextAsync().ConfigureAwait(false))
                    return items;
                items.Add(source.Current);
            }

            isKept = true;
            context.Keep(source);
            return new GatheredList(items) { Rest = source };
        }
        finally
        {
            if (!isKept)
                await source.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async ValueTask<object?> Await<T>(Task<T> task) => Plain(await task.ConfigureAwait(false));

    private static async ValueTask<object?> Await<T>(ValueTask<T> task) => Plain(await task.ConfigureAwait(false));

    private static object? Plain<T>(T value) => value is IFieldResult result ? result.ErrorOrValue : value;
}
