using System.Runtime.CompilerServices;
using ServiceDesk.GraphQL.Execution;

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

    private static async ValueTask<object?> Await<T>(Task<T> task) => Plain(await task.ConfigureAwait(false));

    private static async ValueTask<object?> Await<T>(ValueTask<T> task) => Plain(await task.ConfigureAwait(false));

    private static object? Plain<T>(T value) => value is IFieldResult result ? result.ErrorOrValue : value;
}
