using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Execution.Incremental;

/// <summary>A schema whose slow fields answer when a test lets them.</summary>
public static class Desk
{
    public static Schema Schema { get; } = new SchemaBuilder().Query<DeskQuery>().Mutation<DeskMutation>().Subscription<DeskSubscription>().Extend<LetterFields>().IncrementalDelivery().Build();
}

/// <summary>The gates of one test, by name.</summary>
public sealed class Gates
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _gates = new();

    public Channel<Letter> Letters { get; } = Channel.CreateUnbounded<Letter>();

    public bool AreLettersClosed { get; set; }

    public TaskCompletionSource<string> this[string name] => _gates.GetOrAdd(name, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
}

public record Letter(int Number)
{
    public string Subject => $"Letter {Number}";

    public string Broken => throw new InvalidOperationException("secret");

    public string? MayBreak => throw new InvalidOperationException("secret");

    public Letter? Answer => Number < 100 ? new Letter(Number + 100) : null;

    public IReadOnlyList<string> Words => ["one", "two", "three"];

    public IReadOnlyList<Letter?> Copies => [new Letter(Number + 1), null, new Letter(Number + 2)];
}

public sealed class SenderLoader : DataLoader<int, string>
{
    public static readonly AsyncLocal<List<int>> Batches = new();

    protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        Batches.Value?.Add(keys.Count);
        return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(k => k, k => $"Sender {k}"));
    }
}

[GraphQLExtends(typeof(Letter))]
public sealed class LetterFields
{
    [GraphQLField]
    public static Task<string?> Sender([Parent] Letter letter, SenderLoader senders) => senders.LoadAsync(letter.Number);

    [GraphQLField]
    public static Task<string> Slow([Parent] Letter letter, [Service] Gates gates, string name = "slow", CancellationToken cancellationToken = default) =>
        gates[$"{name} {letter.Number}"].Task.WaitAsync(cancellationToken);
}

public sealed class DeskQuery
{
    [GraphQLField]
    public static string Hello() => "Salam";

    [GraphQLField]
    public static Letter Letter(int number = 1) => new(number);

    [GraphQLField]
    public static Letter? MaybeLetter() => new(1);

    [GraphQLField]
    public static IReadOnlyList<Letter> Letters(int first = 3) => [.. Enumerable.Range(1, first).Select(n => new Letter(n))];

    [GraphQLField, GraphQLType("[Int!]")]
    public static IReadOnlyList<int?> Holes() => [1, 2, null, 4];

    [GraphQLField]
    public static IReadOnlyList<int?> Gaps() => [1, null, 3];

    [GraphQLField]
    public static Task<string> Slow([Service] Gates gates, string name = "slow", CancellationToken cancellationToken = default) => gates[name].Task.WaitAsync(cancellationToken);

    [GraphQLField]
    public static async IAsyncEnumerable<Letter> Incoming([Service] Gates gates, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var letter in gates.Letters.Reader.ReadAllAsync(cancellationToken))
                yield return letter;
        }
        finally
        {
            gates.AreLettersClosed = true;
        }
    }
}

public sealed class DeskMutation
{
    [GraphQLField]
    public static Letter Send(int number) => new(number);
}

public sealed class DeskSubscription
{
    [GraphQLField]
    public static async IAsyncEnumerable<Letter> Sent()
    {
        yield return new Letter(1);
        await Task.Yield();
    }
}
