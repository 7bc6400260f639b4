using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Tests.Execution;

namespace ServiceDesk.GraphQL.Tests.Introspection;

/// <summary>Where the host hides its schema, nothing of it is told, and clients still work.</summary>
public class IntrospectionDisabledTests
{
    private static readonly GraphQLOptions Hidden = new() { AllowIntrospection = false };

    [Theory]
    [InlineData("{ __schema { queryType { name } } }", "__schema", 1, 3)]
    [InlineData("{ hello, a: __type(name: \"Book\") { name } }", "__type", 1, 10)]
    [InlineData("{ ...F } fragment F on Query { hello\n  ... { __schema { description } } }", "__schema", 2, 9)]
    public async Task The_schema_is_not_described(string query, string field, int line, int column)
    {
        using var result = await Run.ResultAsync(Library.Schema, query, options: Hidden);
        var error = Assert.Single(result.Errors);
        Assert.Equal(GraphQLOutcome.RequestError, result.Outcome);
        Assert.Equal(ErrorCodes.IntrospectionDisabled, error.Code);
        Assert.Equal($"Introspection is switched off, so \"{field}\" cannot be selected.", error.Message);
        Assert.Equal(new SourceLocation(line, column), Assert.Single(error.Locations));
    }

    [Fact]
    public async Task Every_place_is_named()
    {
        using var result = await Run.ResultAsync(Library.Schema, "{ __schema { description } __type(name: \"Book\") { name } }", options: Hidden);
        Assert.Equal([ErrorCodes.IntrospectionDisabled, ErrorCodes.IntrospectionDisabled], result.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task The_name_of_an_objects_type_is_still_told() =>
        Assert.Equal(
            """{"data":{"__typename":"Query","author":{"__typename":"Author"}}}""",
            await Run.TextAsync(Library.Schema, "{ __typename author { __typename } }", options: Hidden));

    [Fact]
    public async Task By_default_the_schema_is_described() =>
        Assert.Equal(
            """{"data":{"__schema":{"queryType":{"name":"Query"}}}}""",
            await Run.TextAsync(Library.Schema, "{ __schema { queryType { name } } }"));
}
