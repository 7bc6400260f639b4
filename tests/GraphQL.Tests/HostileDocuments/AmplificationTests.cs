using System.Text;
using System.Text.Json;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.HostileDocuments;

/// <summary>Small requests made to get a large response: what a client sends is not repeated without end, and a response has a bound.</summary>
[Collection(AmplificationCollection.Name)]
public class AmplificationTests
{
    private const int Bound = 100_000;

    private static readonly Schema Schema = new SchemaBuilder().Query<ShelfQuery>().IncrementalDelivery().Build();

    private static readonly GraphQLOptions Bounded = new() { MaxResponseBytes = Bound };

    private static readonly string Long = new('x', 500_000);

    [Theory]
    [InlineData("thing(id: $v)", ErrorCodes.InvalidArgument)]
    [InlineData("numbered(id: $v)", ErrorCodes.InvalidArgument)]
    public async Task Errors_repeat_only_the_beginning_of_a_value(string field, string code)
    {
        using var result = await Run.ResultAsync(Schema, $"query ($v: ID!) {{ {Aliased(field)} }}", Variables(Long));
        Assert.Equal(200, result.Errors.Length);
        Assert.All(result.Errors, e => Assert.Equal(code, e.Code));
        Assert.True(result.Json.Length < 60_000, $"{result.Json.Length} bytes");
    }

    [Fact]
    public async Task An_unknown_input_field_is_named_by_its_beginning()
    {
        using var result = await Run.ResultAsync(Schema, "query ($v: ShelfFilter) { filtered(by: $v) }", "{\"v\":{\"" + Long + "\":1}}");
        Assert.True(Assert.Single(result.Errors).Message.Length < 300);
    }

    [Fact]
    public async Task An_unknown_operation_is_named_by_its_beginning()
    {
        using var result = await Run.ResultAsync(Schema, "query A { __typename }", operation: Long);
        Assert.True(Assert.Single(result.Errors).Message.Length < 300);
    }

    [Fact]
    public void A_surrogate_pair_is_not_cut_in_two() =>
        Assert.Equal("xx…", Excerpt.Of("xx\U0001F600x", 3));

    [Theory]
    [InlineData("{{ {0}: __typename }}")]
    [InlineData("query {0} {{ __typename }}")]
    [InlineData("query (${0}: Int) {{ __typename }}")]
    public async Task A_name_longer_than_allowed_is_refused_wherever_it_stands(string document)
    {
        using var refused = await Run.ResultAsync(Schema, string.Format(null, document, Long));
        Assert.Equal(ErrorCodes.NameTooLong, Assert.Single(refused.Errors).Code);
        using var longest = await Run.ResultAsync(Schema, string.Format(null, document, new string('x', 256)));
        Assert.DoesNotContain(longest.Errors, e => e.Code == ErrorCodes.NameTooLong);
    }

    [Theory]
    [InlineData("{ rows(count: 1000000) { text } }")]
    [InlineData("{ rows(count: 1000000) { broken } }")]
    [InlineData("{ rows(count: 10000) { later } }")]
    [InlineData("{ texts(count: 1000000) }")]
    public async Task A_response_larger_than_allowed_ends_with_null_data_and_one_error(string document)
    {
        using var result = await Run.ResultAsync(Schema, document, options: Bounded);
        Assert.Equal($$$"""{"data":null,"errors":[{"message":"The response is larger than {{{Bound}}} bytes; ask for less at a time.","extensions":{"code":"response_too_large"}}]}""", Encoding.UTF8.GetString(result.Json.Span));
    }

    [Fact]
    public async Task A_response_within_the_bound_is_whole()
    {
        using var result = await Run.ResultAsync(Schema, "{ rows(count: 1000) { text broken } }", options: Bounded with { MaxResponseBytes = 1_000_000 });
        Assert.Equal(1_000, result.Errors.Length);
        Assert.Equal(1_000, JsonDocument.Parse(result.Json).RootElement.GetProperty("data").GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("{ __typename ... @defer { rows(count: 1000000) { text } } }")]
    [InlineData("{ rows(count: 1000000) @stream { many(count: 500) { text } } }")]
    [InlineData("{ rows(count: 100) @stream { many(count: 50000) { text } } }")]
    [InlineData("{ rows(count: 1000000) { text ... @defer { broken } } }")]
    public async Task A_payload_larger_than_allowed_is_the_last(string document)
    {
        var results = new List<(string Text, bool HasNext)>();
        await foreach (var result in new GraphQLEngine(Schema, Bounded).StreamAsync(new GraphQLRequest(document), new RequestContext(EmptyServices.Instance)))
        {
            using (result)
                results.Add((Encoding.UTF8.GetString(result.Json.Span), result.HasNext));
        }

        Assert.All(results, r => Assert.True(r.Text.Length < 2 * Bound, $"{r.Text.Length} characters"));
        Assert.Contains("response_too_large", results[^1].Text);
        Assert.False(results[^1].HasNext);
    }

    /// <summary>The bound is that of a payload, so a streamed list as a whole may be longer.</summary>
    [Fact]
    public async Task Payloads_are_bounded_one_by_one()
    {
        var length = 0;
        await foreach (var result in new GraphQLEngine(Schema, Bounded).StreamAsync(new GraphQLRequest("{ rows(count: 2000) @stream { text } }"), new RequestContext(EmptyServices.Instance)))
        {
            using (result)
            {
                Assert.Empty(result.Errors);
                length += result.Json.Length;
            }
        }

        Assert.True(length > Bound, $"{length} bytes");
    }

    [Fact]
    public async Task Memory_comes_back()
    {
        var engine = new GraphQLEngine(Schema);
        (await engine.ExecuteAsync(new GraphQLRequest("{ rows(count: 10) { text } }"), new RequestContext(EmptyServices.Instance))).Dispose();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 5; i++)
            await AskAsync();
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        // What the pool keeps of small buffers for each thread is some megabytes; one large response would be 16 and more.
        Assert.True(grown < 12_000_000, $"{grown} bytes more than before");

        async Task AskAsync()
        {
            foreach (var query in new[] { "{ rows(count: 90000) { text } }", "{ rows(count: 1000000) { text broken } }", $"query ($v: ID!) {{ {Aliased("thing(id: $v)")} }}" })
            {
                using var variables = JsonDocument.Parse(Variables(Long));
                using var result = await engine.ExecuteAsync(new GraphQLRequest(query) { Variables = variables.RootElement }, new RequestContext(EmptyServices.Instance));
                Assert.NotEqual(GraphQLOutcome.RequestError, result.Outcome);
            }
        }
    }

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E", true)]
    [InlineData("0f8fad5bd9cb469fa16570867728950e", false)]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728950e}", false)]
    [InlineData("(0f8fad5b-d9cb-469f-a165-70867728950e)", false)]
    [InlineData(" 0f8fad5b-d9cb-469f-a165-70867728950e", false)]
    [InlineData("0x8fad5b-d9cb-469f-a165-70867728950e", false)]
    [InlineData("+f8fad5b-d9cb-469f-a165-70867728950e", false)]
    [InlineData("", false)]
    public async Task An_id_is_taken_in_the_form_in_which_it_is_given_out(string id, bool isOne)
    {
        using var result = await Run.ResultAsync(Schema, "query ($v: ID!) { thing(id: $v) }", Variables(id));
        Assert.Equal(isOne ? [] : [ErrorCodes.InvalidArgument], result.Errors.Select(e => e.Code));
    }

    private static string Variables(string value) => $$"""{"v":{{JsonSerializer.Serialize(value)}}}""";

    private static string Aliased(string field) => string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}: {field} "));

    private sealed record ShelfFilter(string? Title);

    private sealed class Row
    {
        [GraphQLField]
        public string Text() => new('t', 150);

        [GraphQLField]
        public string? Broken() => throw new GraphQLException("broken", "This does not work");

        [GraphQLField]
        public async Task<string?> Later()
        {
            await Task.Yield();
            return Text();
        }

        [GraphQLField]
        public IEnumerable<Row> Many(int count) => Enumerable.Repeat(this, count);
    }

    private sealed class ShelfQuery
    {
        [GraphQLField]
        public static string? Thing([Id] Guid id) => id.ToString();

        [GraphQLField]
        public static string? Numbered([Id] int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

        [GraphQLField]
        public static string? Filtered(ShelfFilter? by) => by?.Title;

        [GraphQLField]
        public static IEnumerable<Row> Rows(int count) => Enumerable.Repeat(new Row(), count);

        [GraphQLField]
        public static IEnumerable<string> Texts(int count) => Enumerable.Repeat("a text", count);
    }
}
