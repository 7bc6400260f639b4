using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Incremental delivery: Defer And Stream Directives Are Used On Valid Operations.</summary>
public class DeferStreamDirectiveOnValidOperationsTests
{
    [Theory]
    [InlineData("{ ... @defer { text } requests @stream { id } }")]
    [InlineData("mutation { close(id: 1) { ... @defer { title } } }")]
    [InlineData("subscription { changed { ... @defer(if: false) { title } entries @stream(if: false) { text } } }")]
    [InlineData("subscription ($a: Boolean!) { changed { ...F @defer(if: $a) } } fragment F on Request { title }")]
    [InlineData("subscription ($a: Boolean!) { changed { ... @defer @skip(if: true) { title } ... @include(if: $a) { ... @defer { title } } } }")]
    [InlineData("subscription { changed { ...F } } fragment F on Request { other { ...F } }")]
    [InlineData("query { request(id: 1) { ...F } } subscription { changed { id } } fragment F on Request { ... @defer { title } }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<DeferStreamDirectiveOnValidOperations>(document);

    [Theory]
    [InlineData("subscription { changed { ... @defer { title } } }", "1:30 @defer cannot be used in a subscription, unless \"if\" is false.")]
    [InlineData("subscription { changed { entries @stream(if: true) { text } } }", "1:34 @stream cannot be used in a subscription, unless \"if\" is false.")]
    [InlineData("subscription { changed { ... @defer @skip(if: false) { title } ... @defer @include(if: true) { id } } }", "1:30 @defer cannot be used in a subscription, unless \"if\" is false.", "1:68 @defer cannot be used in a subscription, unless \"if\" is false.")]
    [InlineData("subscription { changed { ...F } } fragment F on Request { other { ...G } } fragment G on Request { ...H @defer } fragment H on Request { id }", "1:105 1:67 1:26 @defer cannot be used in a subscription, unless \"if\" is false.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<DeferStreamDirectiveOnValidOperations>(document, errors);
}
