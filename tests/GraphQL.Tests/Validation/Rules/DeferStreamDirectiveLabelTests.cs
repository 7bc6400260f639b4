using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Incremental delivery: Defer And Stream Directive Labels Are Unique.</summary>
public class DeferStreamDirectiveLabelTests
{
    [Theory]
    [InlineData("{ ... @defer { text } ... @defer { number } requests @stream { id } }")]
    [InlineData("{ ... @defer(label: \"a\") { text } requests @stream(label: \"b\") { id } }")]
    [InlineData("{ ... @defer(label: null) { text } ... @defer(label: null) { number } }")]
    [InlineData("{ text @onField(note: \"a\") number @onField(note: \"a\") }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<DeferStreamDirectiveLabel>(document);

    [Theory]
    [InlineData("query ($a: String) { ... @defer(label: $a) { text } }", "1:26 The label of @defer must be a string and not a variable.")]
    [InlineData("query ($a: String) { requests @stream(label: $a) { id } }", "1:31 The label of @stream must be a string and not a variable.")]
    [InlineData("{ ... @defer(label: \"a\") { text } ...F @defer(label: \"a\") } fragment F on Query { requests @stream(label: \"a\") { id } }", "1:7 1:40 The label \"a\" is used twice; labels of @defer and @stream must be unique.", "1:7 1:92 The label \"a\" is used twice; labels of @defer and @stream must be unique.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<DeferStreamDirectiveLabel>(document, errors);
}
