using System.Text.Json;
using ServiceDesk.GraphQL.Tests.Execution;

namespace ServiceDesk.GraphQL.Tests.Introspection;

/// <summary>Section 4.2: the schema describes itself.</summary>
public class IntrospectionTests
{
    /// <summary>The query that common tools send.</summary>
    public const string Query = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """;

    [Fact]
    public async Task The_query_of_common_tools_is_answered_within_the_default_limits()
    {
        var answer = await Run.JsonAsync(Library.Schema, Query);
        Assert.False(answer.TryGetProperty("errors", out _));
        var schema = answer.GetProperty("data").GetProperty("__schema");
        Assert.Equal(Library.Schema.Types.Select(t => t.Name), schema.GetProperty("types").EnumerateArray().Select(t => t.GetProperty("name").GetString()));
        Assert.Equal("Query", schema.GetProperty("queryType").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, schema.GetProperty("subscriptionType").ValueKind);
        Assert.Equal(["skip", "include", "deprecated", "specifiedBy", "oneOf"], schema.GetProperty("directives").EnumerateArray().Select(d => d.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("{ __type(name: \"Genre\") { kind enumValues { name } } }", """{"data":{"__type":{"kind":"ENUM","enumValues":[{"name":"POETRY"},{"name":"LONG_PROSE"}]}}}""")]
    [InlineData("{ __type(name: \"Publication\") { possibleTypes { name } fields { name type { kind ofType { name } } } } }", """{"data":{"__type":{"possibleTypes":[{"name":"Book"},{"name":"Magazine"}],"fields":[{"name":"title","type":{"kind":"NON_NULL","ofType":{"name":"String"}}}]}}}""")]
    [InlineData("{ __type(name: \"BookKeyInput\") { isOneOf inputFields { name defaultValue } } }", """{"data":{"__type":{"isOneOf":true,"inputFields":[{"name":"id","defaultValue":null},{"name":"title","defaultValue":null}]}}}""")]
    [InlineData("{ __type(name: \"Nothing\") { name } }", """{"data":{"__type":null}}""")]
    [InlineData("{ __type(name: \"DateTime\") { specifiedByURL } }", """{"data":{"__type":{"specifiedByURL":"https://scalars.graphql.org/andimarek/date-time"}}}""")]
    public async Task Describes(string query, string expected) =>
        Assert.Equal(expected, await Run.TextAsync(Library.Schema, query));
}
