using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Sections 5.5.1.2 and 5.8.2.</summary>
public class KnownTypeNamesTests
{
    [Theory]
    [InlineData("query ($a: [Int!]!, $b: Filter) { citizen { ... on Party { ...F } } } fragment F on Named { name }")]
    [InlineData("{ citizen { ... { name } } }")]
    [InlineData("query ($a: Float) { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<KnownTypeNames>(document);

    [Theory]
    [InlineData("query ($a: Nothing, $b: [[Nowhere!]]!) { text }", "1:12 The schema has no type \"Nothing\". Did you mean \"Thing\" or \"String\"?", "1:27 The schema has no type \"Nowhere\".")]
    [InlineData("{ citizen { ... on Nobody { name } } } fragment F on Never { name }", "1:20 The schema has no type \"Nobody\".", "1:54 The schema has no type \"Never\". Did you mean \"Named\"?")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<KnownTypeNames>(document, errors);
}
