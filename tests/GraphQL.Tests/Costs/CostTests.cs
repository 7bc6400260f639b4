using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Connections;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Sdl;

namespace ServiceDesk.GraphQL.Tests.Costs;

/// <summary>An operation is refused before it runs when what it may give costs too much.</summary>
public class CostTests
{
    private static readonly Schema Schema = new SchemaBuilder().Query<CostQuery>().Build();

    /// <summary>The default list size is 10, an object costs 1.</summary>
    [Theory]
    [InlineData("{ name }", 0)]
    [InlineData("{ leaf { name leaf { name } } }", 2)]
    [InlineData("{ leaves { name } }", 10)]
    [InlineData("{ leaves { leaves { name } } }", 110)]
    [InlineData("{ grid { name } }", 100)]
    [InlineData("{ paged(first: 30) { name } }", 30)]
    [InlineData("{ paged { name } }", 25)]
    [InlineData("{ paged(first: 30) { leaf { name } } a: paged(first: 1) { name } }", 61)]
    [InlineData("{ paged(first: -5) { name } }", 0)]
    [InlineData("{ pages(first: 7) { edges { node { name } } } }", 15)]
    [InlineData("{ pages(last: 7) { nodes { name } pageInfo { hasNextPage } } }", 9)]
    [InlineData("{ pages { nodes { name } } }", 11)]
    [InlineData("{ assumed { name } }", 500)]
    [InlineData("{ sliced(limit: 4) { name } }", 4)]
    [InlineData("{ wrapped(limit: 6) { rows { name } leaves { name } } }", 17)]
    [InlineData("{ dear }", 50)]
    [InlineData("{ dear(why: \"x\") }", 57)]
    [InlineData("{ dear(why: null) other: dear }", 107)]
    [InlineData("{ heavies { name } }", 30)]
    [InlineData("{ leaves { name } leaves { leaf { name } } ...F } fragment F on CostQuery2 { name }", -1)]
    [InlineData("{ leaves { name } leaves { leaf { name } } ...F ...F } fragment F on Query { leaves { leaf { name } } }", 20)]
    [InlineData("{ leaves @skip(if: true) { name } ... @include(if: false) { leaves { name } } }", 0)]
    [InlineData("{ __schema { types { fields { type { name } } } } __typename }", 0)]
    public async Task Costs(string query, int expected)
    {
        if (expected < 0)
        {
            Assert.Equal(ErrorCodes.ValidationFailed, (await RefusalAsync(query, null, 0)).Code);
            return;
        }

        using (var allowed = await Run.ResultAsync(Schema, query, options: new GraphQLOptions { MaxCost = expected }))
            Assert.Empty(allowed.Errors);
        var error = await RefusalAsync(query, null, expected - 0.5);
        Assert.Equal(ErrorCodes.CostExceeded, error.Code);
        Assert.Equal((double)expected, error.Extensions!["cost"]);
        Assert.Equal(expected - 0.5, error.Extensions["maxCost"]);
    }

    [Theory]
    [InlineData("""{"n":40}""", 40)]
    [InlineData("""{"n":2000000000}""", 2_000_000_000)]
    [InlineData("""{"n":null}""", 25)]
    [InlineData("{}", 25)]
    public async Task Variables_are_multiplied_as_they_are_given(string variables, double expected)
    {
        var engine = new GraphQLEngine(Schema, new GraphQLOptions { MaxCost = -1 });
        foreach (var (given, cost) in new[] { ("""{"n":3}""", 3d), (variables, expected), ("""{"n":3}""", 3d) })
        {
            using var result = await engine.ExecuteAsync(
                new GraphQLRequest("query ($n: Int) { paged(first: $n) { name } }") { Variables = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(given) },
                new RequestContext(EmptyServices.Instance));
            Assert.Equal(cost, Assert.Single(result.Errors).Extensions!["cost"]);
        }
    }

    [Fact]
    public async Task The_answer_says_what_was_asked_and_what_is_allowed()
    {
        var text = await Run.TextAsync(Schema, "{ leaves { name } }", options: new GraphQLOptions { MaxCost = 9 });
        Assert.Equal("""{"errors":[{"message":"The operation costs 10, more than the 9 allowed.","locations":[{"line":1,"column":1}],"extensions":{"code":"cost_exceeded","cost":10,"maxCost":9}}]}""", text);
    }

    [Fact]
    public async Task By_default_lists_in_lists_end_somewhere()
    {
        var nested = string.Concat(Enumerable.Repeat("{ leaves ", 6)) + "{ name }" + new string('}', 6);
        Assert.Equal(ErrorCodes.CostExceeded, (await RefusalAsync(nested, null, new GraphQLOptions().MaxCost)).Code);
    }

    [Theory]
    [InlineData("{ exact(a: 1) { name } }", null)]
    [InlineData("{ exact { name } }", "Field \"exact\" needs exactly one of the arguments \"a\", \"b\".")]
    [InlineData("{ exact(a: 1, b: 2) { name } }", "Field \"exact\" needs exactly one of the arguments \"a\", \"b\".")]
    public async Task Exactly_one_slicing_argument_can_be_demanded(string query, string? message)
    {
        using var result = await Run.ResultAsync(Schema, query);
        Assert.Equal(message, result.Errors.FirstOrDefault()?.Message);
        Assert.Equal(message is null ? null : ErrorCodes.InvalidArgument, result.Errors.FirstOrDefault()?.Code);
    }

    [Theory]
    [InlineData("  dear(why: String @cost(weight: \"7\")): String @cost(weight: \"50\")")]
    [InlineData("  assumed: [Leaf!]! @listSize(assumedSize: 500, requireOneSlicingArgument: false)")]
    [InlineData("  wrapped(limit: Int!): Wrapper! @listSize(slicingArguments: [\"limit\"], sizedFields: [\"rows\"], requireOneSlicingArgument: false)")]
    [InlineData("type Heavy @cost(weight: \"3\") {")]
    [InlineData("directive @cost(")]
    [InlineData("directive @listSize(")]
    public void Sdl_states_costs(string expected) => Assert.Contains(expected, SchemaPrinter.Print(Schema));

    [Fact]
    public void Sdl_without_costs_does_not_mention_them()
    {
        Assert.DoesNotContain("@cost", SchemaPrinter.Print(Library.Schema));
        Assert.DoesNotContain("@listSize", SchemaPrinter.Print(Library.Schema));
    }

    [Fact]
    public async Task Costs_read_from_sdl_count_as_those_of_classes()
    {
        var read = SdlReader.Read(SchemaPrinter.Print(Schema));
        Assert.Equal(SchemaPrinter.Print(Schema), SchemaPrinter.Print(read));
        using var result = await Run.ResultAsync(read, "{ wrapped(limit: 6) { rows { name } } dear(why: \"x\") heavies { name } assumed { name } }", options: new GraphQLOptions { MaxCost = 1 });
        Assert.Equal(7 + 57 + 30 + 500d, Assert.Single(result.Errors).Extensions!["cost"]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("much")]
    public void A_weight_is_a_number_from_0(string weight)
    {
        var sdl = $"directive @cost(weight: String!) on FIELD_DEFINITION type Query {{ a: Int @cost(weight: \"{weight}\") }}";
        Assert.Contains("is not a number from 0", Assert.Throws<SchemaException>(() => SdlReader.Read(sdl)).Message);
    }

    private static async Task<GraphQLError> RefusalAsync(string query, string? variables, double maxCost)
    {
        using var result = await Run.ResultAsync(Schema, query, variables, new GraphQLOptions { MaxCost = maxCost });
        Assert.Equal(GraphQLOutcome.RequestError, result.Outcome);
        return result.Errors[0];
    }

    private sealed record Leaf(string Name)
    {
        [GraphQLName("leaf")]
        public Leaf? Next => null;

        public IReadOnlyList<Leaf> Leaves => [];
    }

    [Cost(3)]
    private sealed record Heavy(string Name);

    private sealed record Wrapper(IReadOnlyList<Leaf> Rows, IReadOnlyList<Leaf> Leaves);

    private sealed class CostQuery
    {
        [GraphQLField]
        public static string Name() => "n";

        [GraphQLField]
        public static Leaf? Leaf() => null;

        [GraphQLField]
        public static IReadOnlyList<Leaf> Leaves() => [];

        [GraphQLField]
        public static IReadOnlyList<IReadOnlyList<Leaf>> Grid() => [];

        [GraphQLField]
        public static IReadOnlyList<Leaf> Paged(int? first = 25) => [.. Enumerable.Repeat(new Leaf("x"), Math.Clamp(first ?? 0, 0, 1))];

        [GraphQLField]
        public static Connection<Leaf> Pages(int? first = null, int? last = null) =>
            ConnectionArguments.From(first, null, last, null).ToConnection<Leaf>([], l => new Cursor(l.Name));

        [GraphQLField, ListSize(AssumedSize = 500)]
        public static IReadOnlyList<Leaf> Assumed() => [];

        [GraphQLField, ListSize(SlicingArguments = ["limit"])]
        public static IReadOnlyList<Leaf> Sliced(int limit) => [new(limit.ToString())];

        [GraphQLField, ListSize(SlicingArguments = ["limit"], SizedFields = ["rows"])]
        public static Wrapper Wrapped(int limit) => new([new(limit.ToString())], []);

        [GraphQLField, ListSize(SlicingArguments = ["a", "b"], RequireOneSlicingArgument = true)]
        public static IReadOnlyList<Leaf> Exact(int? a = null, int? b = null) => [new($"{a}{b}")];

        [GraphQLField, Cost(50)]
        public static string? Dear([Cost(7)] string? why = null) => why;

        [GraphQLField]
        public static IReadOnlyList<Heavy> Heavies() => [];
    }
}
