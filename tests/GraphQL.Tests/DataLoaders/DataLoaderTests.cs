using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.DataLoaders;

/// <summary>Keys of a level are fetched together, each once, and also when resolvers load in several steps.</summary>
public class DataLoaderTests
{
    private static readonly Schema Schema = new SchemaBuilder().Query<Roots>().Mutation<Changes>().Extend<NodeFields>().Build();

    [Fact]
    public async Task Keys_of_one_level_are_one_batch_without_repeats()
    {
        var log = new Log();
        var text = await Run.TextAsync(Schema, "{ nodes { parent { number } } }", services: new TestServices(log));
        Assert.Equal("""{"data":{"nodes":[{"parent":{"number":10}},{"parent":{"number":11}},{"parent":{"number":10}}]}}""", text);
        Assert.Equal(["10,11"], log.Batches);
    }

    [Fact]
    public async Task Each_level_is_one_batch()
    {
        var log = new Log();
        await Run.TextAsync(Schema, "{ nodes { parent { parent { parent { number } } } } }", services: new TestServices(log));
        Assert.Equal(["10,11", "20,21", "30,31"], log.Batches);
    }

    [Fact]
    public async Task Loads_in_several_steps_are_batched_step_by_step()
    {
        var log = new Log();
        var text = await Run.TextAsync(Schema, "{ nodes { grandparent } }", services: new TestServices(log));
        Assert.Equal("""{"data":{"nodes":[{"grandparent":20},{"grandparent":21},{"grandparent":20}]}}""", text);
        Assert.Equal(["10,11", "20,21"], log.Batches);
    }

    [Fact]
    public async Task A_failed_fetch_fails_every_field_that_waited_for_it()
    {
        var text = await Run.TextAsync(Schema, "{ nodes { broken } }", services: new TestServices(new Log()));
        Assert.StartsWith("""{"data":{"nodes":[{"broken":null},{"broken":null},{"broken":null}]},"errors":[""", text);
        Assert.Contains("internal_error", text);
    }

    [Fact]
    public async Task A_key_without_value_gives_null()
    {
        var text = await Run.TextAsync(Schema, "{ missing { number } }", services: new TestServices(new Log()));
        Assert.Equal("""{"data":{"missing":null}}""", text);
    }

    [Fact]
    public async Task Each_field_of_a_mutation_fetches_anew()
    {
        var log = new Log();
        var text = await Run.TextAsync(Schema, "mutation { a: change { parent { number } named } b: change { parent { number } named } }", services: new TestServices(log));
        Assert.Equal("""{"data":{"a":{"parent":{"number":10},"named":1},"b":{"parent":{"number":10},"named":2}}}""", text);
        Assert.Equal(["10", "10"], log.Batches);
    }

    [Fact]
    public async Task A_loader_outside_a_request_says_so() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new NodeLoader(new Log()).LoadAsync(1));

    private sealed class Log
    {
        public List<string> Batches { get; } = [];

        public int Changes { get; set; }
    }

    private sealed record Node(int Number);

    private sealed class NodeLoader(Log log) : DataLoader<int, Node>
    {
        protected override async Task<IReadOnlyDictionary<int, Node>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Batches.Add(string.Join(',', keys));
            await Task.Delay(1, cancellationToken);
            return keys.Where(k => k < 1000).ToDictionary(k => k, k => new Node(k));
        }
    }

    private sealed class Roots
    {
        [GraphQLField]
        public IEnumerable<Node> Nodes() => [new(0), new(1), new(0)];

        [GraphQLField]
        public Task<Node?> Missing(NodeLoader loader) => loader.LoadAsync(5000);
    }

    private sealed class Changes(Log log)
    {
        [GraphQLField]
        public Node Change()
        {
            log.Changes++;
            return new Node(0);
        }
    }

    [GraphQLExtends(typeof(Node))]
    private sealed class NodeFields
    {
        [GraphQLField]
        public async Task<Node> Parent([Parent] Node node, NodeLoader loader) => (await loader.LoadAsync(node.Number + 10))!;

        [GraphQLField]
        public async Task<int> Grandparent([Parent] Node node, NodeLoader loader)
        {
            var parent = await loader.LoadAsync(node.Number + 10);
            var grandparent = await loader.LoadAsync(parent!.Number + 10);
            return grandparent!.Number;
        }

        [GraphQLField]
        public Task<int> Named([Parent] Node node, ResolverContext context, [Service] Log log) =>
            context.DataLoader<int, int>("named", (keys, _) => Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(k => k, _ => log.Changes))).LoadAsync(node.Number);

        [GraphQLField]
        public async Task<int?> Broken([Parent] Node node, ResolverContext context) =>
            await context.DataLoader<int, int>("broken", (_, _) => throw new InvalidOperationException("no")).LoadAsync(node.Number);
    }
}
