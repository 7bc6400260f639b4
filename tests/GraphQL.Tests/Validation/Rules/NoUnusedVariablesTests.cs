using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.4.</summary>
public class NoUnusedVariablesTests
{
    [Theory]
    [InlineData("query ($a: Int) { number(value: $a) }")]
    [InlineData("query ($a: Int) { ...F } fragment F on Query { ...G } fragment G on Query { list(value: [\"a\", $a]) }")]
    [InlineData("query ($a: Boolean) { citizen { name @include(if: $a) } }")]
    [InlineData("query ($a: String) { json(value: { a: [{ b: $a }] }) }")]
    [InlineData("query ($a: Int) @again(step: $a) { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<NoUnusedVariables>(document);

    [Theory]
    [InlineData("query ($a: Int) { text }", "1:8 Variable \"$a\" is never used.")]
    [InlineData("query A($a: Int, \"Why\" $b: Int = 1) { number(value: $a) } query B($a: Int) { text }", "1:18 Variable \"$b\" is never used.", "1:67 Variable \"$a\" is never used.")]
    [InlineData("query ($a: Int) { text } fragment F on Query { number(value: $a) }", "1:8 Variable \"$a\" is never used.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<NoUnusedVariables>(document, errors);
}
