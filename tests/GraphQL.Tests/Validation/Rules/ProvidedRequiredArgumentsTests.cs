using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.3.</summary>
public class ProvidedRequiredArgumentsTests
{
    [Theory]
    [InlineData("{ needs(a: 1, b: 2) }")]
    [InlineData("{ needs(b: null, a: $a) }")]
    [InlineData("{ defaults defaults(b: 1) }")]
    [InlineData("{ text @needs(value: 1) @skip(if: true) }")]
    [InlineData("{ nothing @nothing }")]
    [InlineData("{ request(id: 1) { entries { text } } }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<ProvidedRequiredArguments>(document);

    [Theory]
    [InlineData("{ needs(a: 1) }", "1:3 \"Query.needs\" needs the argument \"b\" of type \"Int!\".")]
    [InlineData("{ x: needs }", "1:3 \"Query.needs\" needs the argument \"a\" of type \"Int!\".", "1:3 \"Query.needs\" needs the argument \"b\" of type \"Int!\".")]
    [InlineData("{ text @needs @skip }", "1:8 \"@needs\" needs the argument \"value\" of type \"Int!\".", "1:15 \"@skip\" needs the argument \"if\" of type \"Boolean!\".")]
    [InlineData("{ request { id } __type { name } }", "1:3 \"Query.request\" needs the argument \"id\" of type \"ID!\".", "1:18 \"Query.__type\" needs the argument \"name\" of type \"String!\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<ProvidedRequiredArguments>(document, errors);
}
