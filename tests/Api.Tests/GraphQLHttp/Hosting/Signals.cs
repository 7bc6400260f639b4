using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

/// <summary>What a test sees of, and says to, the resolvers.</summary>
public sealed class Signals
{
    private readonly Channel<int> events = Channel.CreateUnbounded<int>();
    private int touched;
    private int subscribed;
    private int ended;

    /// <summary>How often the mutation ran.</summary>
    public int Touched => Volatile.Read(ref touched);

    public int Subscribed => Volatile.Read(ref subscribed);

    /// <summary>How many subscriptions and slow fields have been let go of.</summary>
    public int Ended => Volatile.Read(ref ended);

    /// <summary>The scopes that resolvers were given.</summary>
    public ConcurrentBag<Guid> Scopes { get; } = [];

    public int Touch() => Interlocked.Increment(ref touched);

    /// <summary>An event for whichever subscription or slow field comes first.</summary>
    public void Raise(int value) => Assert.True(events.Writer.TryWrite(value));

    /// <summary>No event follows.</summary>
    public void Complete() => events.Writer.Complete();

    public async IAsyncEnumerable<int> EventsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref subscribed);
        try
        {
            await foreach (var value in events.Reader.ReadAllAsync(cancellation))
                yield return value;
        }
        finally
        {
            Interlocked.Increment(ref ended);
        }
    }

    /// <summary>The next event alone.</summary>
    public async Task<int> EventAsync(CancellationToken cancellation)
    {
        await foreach (var value in EventsAsync(cancellation))
            return value;
        throw new InvalidOperationException("No event follows.");
    }
}
