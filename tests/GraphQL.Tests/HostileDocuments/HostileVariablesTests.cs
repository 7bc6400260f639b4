using System.Text;
using System.Text.Json;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Tests.Validation;

namespace ServiceDesk.GraphQL.Tests.HostileDocuments;

/// <summary>Variables made to hurt are answered with a typed error.</summary>
public class HostileVariablesTests
{
    [Fact]
    public async Task More_values_than_allowed_are_refused()
    {
        var error = await RefusalAsync("query ($v: [[Int!]]) { requests(matrix: $v) { id } }", $$"""{"v":[{{string.Join(",", Enumerable.Repeat("1", 200_000))}}]}""");
        Assert.Equal(ErrorCodes.TooManyVariableValues, error.Code);
        Assert.Equal("The variables hold more than 50000 values.", error.Message);
        Assert.Equal(8, Assert.Single(error.Locations).Column);
    }

    [Fact]
    public async Task All_variables_are_counted_together()
    {
        var options = new GraphQLOptions { MaxVariableValues = 5 };
        const string Query = "query ($a: [String], $b: [String]) { a: list(value: $a) b: list(value: $b) }";
        Assert.Equal(ErrorCodes.TooManyVariableValues, (await RefusalAsync(Query, """{"a":["1","2"],"b":["3","4"]}""", options)).Code);
        using var accepted = await Run.ResultAsync(RuleSchema.Schema, Query, """{"a":["1","2"],"b":["3"]}""", options);
        Assert.Empty(accepted.Errors);
    }

    [Fact]
    public async Task Nesting_beyond_the_limit_is_refused_however_deep_the_host_reads()
    {
        const int Depth = 2_000;
        var text = new StringBuilder("{\"v\":").Insert(5, "{\"nested\":", Depth).Append('1').Append('}', Depth + 1).ToString();
        using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Depth + 10 });
        using var result = await new GraphQLEngine(RuleSchema.Schema).ExecuteAsync(
            new GraphQLRequest("query ($v: Filter!) { filter(by: $v) }") { Variables = json.RootElement },
            new RequestContext(EmptyServices.Instance));
        Assert.Equal(ErrorCodes.NestingTooDeep, Assert.Single(result.Errors).Code);
    }

    [Theory]
    [InlineData("""{"v":{"required":true,"nested":{"required":true,"tags":["a","b",3]}}}""", "At \"v.nested.tags[2]\": expected a value of type \"String\".")]
    [InlineData("""{"v":{"required":true,"nested":{"required":"yes"}}}""", "At \"v.nested.required\": expected a value of type \"Boolean\".")]
    [InlineData("""{"v":{"required":true,"tags":[null]}}""", "At \"v.tags[0]\": expected a value of type \"String!\", found null.")]
    [InlineData("""{"v":{"required":true,"range":{"days":1,"weeks":2}}}""", "At \"v.range\": Exactly one field of \"Range\" must be given, and not null.")]
    [InlineData("""{"v":{"nested":{"required":true}}}""", "At \"v\": Field \"required\" of \"Filter\" is required.")]
    [InlineData("""{"v":{"required":true,"state":"SHUT"}}""", "At \"v.state\": expected a value of enum \"State\".")]
    [InlineData("""{"v":[]}""", "At \"v\": expected an object of type \"Filter\".")]
    public async Task The_place_of_a_wrong_value_is_named(string variables, string message)
    {
        var error = await RefusalAsync("query ($v: Filter!) { filter(by: $v) }", variables);
        Assert.Equal(ErrorCodes.InvalidVariable, error.Code);
        Assert.Equal("Variable \"$v\" has an invalid value. " + message, error.Message);
    }

    [Fact]
    public async Task Many_variables_among_many_properties_are_found()
    {
        var declared = string.Concat(Enumerable.Range(0, 20).Select(i => $"$v{i}: String "));
        var used = string.Concat(Enumerable.Range(0, 20).Select(i => $"$v{i} "));
        var given = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"{(i < 20 ? "v" : "w")}{i}\":{(i == 7 ? "7" : "\"x\"")}"));
        var error = await RefusalAsync($"query ({declared}) {{ list(value: [{used}]) }}", $"{{{given},\"\\uD800\":1}}");
        Assert.StartsWith("Variable \"$v7\" has an invalid value.", error.Message);
    }

    private static async Task<GraphQLError> RefusalAsync(string query, string variables, GraphQLOptions? options = null)
    {
        using var result = await Run.ResultAsync(RuleSchema.Schema, query, variables, options);
        Assert.Equal(GraphQLOutcome.RequestError, result.Outcome);
        return Assert.Single(result.Errors);
    }
}
