using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.3.</summary>
public class NoUndefinedVariablesTests
{
    [Theory]
    [InlineData("query ($a: Int) { number(value: $a) }")]
    [InlineData("query ($a: Int) { ...F } fragment F on Query { ...G } fragment G on Query { number(value: $a) }")]
    [InlineData("query ($a: Boolean!, $b: [Int!]) { text @skip(if: $a) requests(matrix: [$b, [1]]) { id } }")]
    [InlineData("fragment F on Query { number(value: $a) }")]
    [InlineData("query A($a: Int) { ...F } query B($a: Int) { ...F } fragment F on Query { number(value: $a) }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<NoUndefinedVariables>(document);

    [Theory]
    [InlineData("{ number(value: $a) }", "1:17 1:1 Variable \"$a\" is not defined.")]
    [InlineData("query A { number(value: $a) }", "1:25 1:1 Variable \"$a\" is not defined by operation \"A\".")]
    [InlineData("query A($b: Int) { number(value: $b) ...F } fragment F on Query { number(value: $a) ...G } fragment G on Query { filter(by: { required: true, nested: { required: $c } }) }", "1:81 1:1 Variable \"$a\" is not defined by operation \"A\".", "1:163 1:1 Variable \"$c\" is not defined by operation \"A\".")]
    [InlineData("query A($a: Int) { ...F }\nquery B { ...F }\nfragment F on Query { number(value: $a) }", "3:37 2:1 Variable \"$a\" is not defined by operation \"B\".")]
    [InlineData("query A @again(step: $a) { text @skip(if: $b) }", "1:22 1:1 Variable \"$a\" is not defined by operation \"A\".", "1:43 1:1 Variable \"$b\" is not defined by operation \"A\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<NoUndefinedVariables>(document, errors);
}
