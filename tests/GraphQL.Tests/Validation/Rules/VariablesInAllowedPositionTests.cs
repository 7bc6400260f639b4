using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.5.</summary>
public class VariablesInAllowedPositionTests
{
    [Theory]
    [InlineData("query ($a: Int) { number(value: $a) }")]
    [InlineData("query ($a: Int!) { number(value: $a) needs(a: $a, b: $a) }")]
    [InlineData("query ($a: Int = 1) { needs(a: $a, b: $a) }")]
    [InlineData("query ($a: Int) { defaults(a: $a, b: $a) }")]
    [InlineData("query ($a: [String]) { list(value: $a) }")]
    [InlineData("query ($a: [String!]!) { list(value: $a) strictList(value: $a) }")]
    [InlineData("query ($a: String) { list(value: [\"x\", $a]) }")]
    [InlineData("query ($a: Int = null, $b: Int!) { defaults(a: $a) range(by: { days: $b }) }")]
    [InlineData("query ($a: Filter!) { filter(by: $a) filter(by: { required: true, nested: $a }) }")]
    [InlineData("query ($a: Int) { filter(by: { required: true, min: $a }) }")]
    [InlineData("query ($a: Boolean = true) { text @skip(if: $a) }")]
    [InlineData("query ($a: [[Int!]]) { requests(matrix: $a) { id } }")]
    [InlineData("query ($a: Unknown, $b: Int) { number(value: $a) json(value: { a: $b }) }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<VariablesInAllowedPosition>(document);

    [Theory]
    [InlineData("query ($a: String) { number(value: $a) }", "1:8 1:36 Variable \"$a\" of type \"String\" is used where \"Int\" is expected.")]
    [InlineData("query ($a: Int) { needs(a: $a, b: 1) }", "1:8 1:28 Variable \"$a\" of type \"Int\" is used where \"Int!\" is expected.")]
    [InlineData("query ($a: Int = null) { needs(a: $a, b: 1) }", "1:8 1:35 Variable \"$a\" of type \"Int\" is used where \"Int!\" is expected.")]
    [InlineData("query ($a: Boolean) { text @include(if: $a) }", "1:8 1:41 Variable \"$a\" of type \"Boolean\" is used where \"Boolean!\" is expected.")]
    [InlineData("query ($a: [String]) { strictList(value: $a) }", "1:8 1:42 Variable \"$a\" of type \"[String]\" is used where \"[String!]!\" is expected.")]
    [InlineData("query ($a: [String]!) { strictList(value: $a) }", "1:8 1:43 Variable \"$a\" of type \"[String]!\" is used where \"[String!]!\" is expected.")]
    [InlineData("query ($a: String) { list(value: $a) }", "1:8 1:34 Variable \"$a\" of type \"String\" is used where \"[String]\" is expected.")]
    [InlineData("query ($a: [String], $b: String) { text(value: $a) strictList(value: [\"x\", $b]) }", "1:8 1:48 Variable \"$a\" of type \"[String]\" is used where \"String\" is expected.", "1:22 1:76 Variable \"$b\" of type \"String\" is used where \"String!\" is expected.")]
    [InlineData("query ($a: Boolean) { filter(by: { required: $a }) }", "1:8 1:46 Variable \"$a\" of type \"Boolean\" is used where \"Boolean!\" is expected.")]
    [InlineData("query A($a: String) { ...F } query B($a: Int) { ...F } query C($a: ID) { ...F }\nfragment F on Query { number(value: $a) }", "1:9 2:37 Variable \"$a\" of type \"String\" is used where \"Int\" is expected.", "1:64 2:37 Variable \"$a\" of type \"ID\" is used where \"Int\" is expected.")]
    [InlineData("query ($a: Int) { float(value: $a) key(value: $a) }", "1:8 1:32 Variable \"$a\" of type \"Int\" is used where \"Float\" is expected.", "1:8 1:47 Variable \"$a\" of type \"Int\" is used where \"ID\" is expected.")]
    [InlineData("query ($a: Int) { range(by: { days: $a }) }", "1:8 1:37 Variable \"$a\" must not be nullable, it is the field of the oneOf input \"Range\".")]
    [InlineData("query ($a: Int = 1, $b: String) { range(by: { days: $a }) r: range(by: { weeks: $b }) }", "1:8 1:53 Variable \"$a\" must not be nullable, it is the field of the oneOf input \"Range\".", "1:21 1:81 Variable \"$b\" of type \"String\" is used where \"Int\" is expected.", "1:21 1:81 Variable \"$b\" must not be nullable, it is the field of the oneOf input \"Range\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<VariablesInAllowedPosition>(document, errors);
}
