using System.Runtime.CompilerServices;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Tests.GraphQLHttp.Hosting;

/// <summary>A schema that has one of everything that transports treat differently.</summary>
internal static class TransportSchema
{
    public static GraphQL.Types.Schema Build(bool incrementalDelivery)
    {
        var builder = new SchemaBuilder().Query<Queries>().Mutation<Mutations>().Subscription<Subscriptions>();
        return (incrementalDelivery ? builder.IncrementalDelivery() : builder).Build();
    }

    public sealed class Queries
    {
        [GraphQLField]
        public string Hello() => "world";

        [GraphQLField]
        public string Echo(string text) => text;

        [GraphQLField]
        public string? Fails() => throw new GraphQLException("failed", "It failed.");

        [GraphQLField]
        public string Big(int length) => new('x', length);

        [GraphQLField]
        public async Task<string> Scope([Service] Scope scope, [Service] Signals signals)
        {
            await Task.Yield();
            signals.Scopes.Add(scope.Id);
            return scope.Id.ToString();
        }

        /// <summary>Answers when a test raises an event; a negative one is an error.</summary>
        [GraphQLField]
        public async Task<int?> Slow([Service] Signals signals, CancellationToken cancellation)
        {
            var value = await signals.EventAsync(cancellation);
            return value >= 0 ? value : throw new GraphQLException("failed", "It failed.");
        }

        [GraphQLField]
        public IAsyncEnumerable<int> Numbers([Service] Signals signals, CancellationToken cancellation) => signals.EventsAsync(cancellation);

        [GraphQLField]
        public string? Person(RequestContext request) => request.User?.Identity?.Name;
    }

    public sealed class Mutations
    {
        [GraphQLField]
        public int Touch([Service] Signals signals) => signals.Touch();
    }

    public sealed class Subscriptions
    {
        [GraphQLField]
        public IAsyncEnumerable<int> Events([Service] Signals signals, CancellationToken cancellation) => signals.EventsAsync(cancellation);

        [GraphQLField]
        public async IAsyncEnumerable<string> Flood(int length, [Service] Signals signals, [EnumeratorCancellation] CancellationToken cancellation)
        {
            while (!cancellation.IsCancellationRequested)
            {
                signals.Touch();
                yield return new string('x', length);
                await Task.Yield();
            }
        }
    }
}
