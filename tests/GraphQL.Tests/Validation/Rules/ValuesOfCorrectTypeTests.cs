using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Sections 5.6.1, 5.6.2 and 5.6.4.</summary>
public class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData("{ number(value: 1) float(value: 1) float(value: -1.5e3) flag(value: true) text(value: \"a\") text(value: \"\"\"a\"\"\") key(value: 1) key(value: \"a\") state(value: OPEN) }")]
    [InlineData("{ number(value: null) list(value: null) list(value: [null, \"a\"]) list(value: \"a\") list(value: []) strictList(value: [\"a\"]) }")]
    [InlineData("{ json(value: 1) json(value: { a: [B, null] }) date(value: X) date(value: \"2026-01-01\") }")]
    [InlineData("{ requests(matrix: [[1], [2, 3]]) { id } requests(matrix: 1) { id } requests(matrix: [1, [2]]) { id } requests(ids: \"a\") { id } }")]
    [InlineData("{ filter(by: { required: true }) filter(by: { required: false, tags: \"a\", nested: { required: true }, range: { days: 1 } }) }")]
    [InlineData("{ range(by: { since: \"x\" }) range(by: null) range(by: { days: $a }) range(by: { filter: { required: true } }) }")]
    [InlineData("query ($a: Int = 1, $b: [String!] = \"x\", $c: Filter = { required: true }, $d: State = OPEN, $e: Unknown = 1) { text }")]
    [InlineData("{ nothing(a: 1) text(nothing: 1) @unknown(a: 1) @onField(other: 1) }")]
    [InlineData("{ number(value: -2147483648) number(value: 2147483647) number(value: $a) }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<ValuesOfCorrectType>(document);

    [Theory]
    [InlineData("{ number(value: \"1\") }", "1:17 Expected a value of type \"Int\", found \"1\".")]
    [InlineData("{ number(value: 1.0) number(value: true) number(value: ONE) }", "1:17 Expected a value of type \"Int\", found 1.0.", "1:36 Expected a value of type \"Int\", found true.", "1:56 Expected a value of type \"Int\", found ONE.")]
    [InlineData("{ number(value: 2147483648) }", "1:17 Int is limited to 32 bits.")]
    [InlineData("{ float(value: \"1\") float(value: 1e400) flag(value: 1) flag(value: \"true\") }", "1:16 Expected a value of type \"Float\", found \"1\".", "1:34 Expected a value of type \"Float\", found 1e400.", "1:53 Expected a value of type \"Boolean\", found 1.", "1:68 Expected a value of type \"Boolean\", found \"true\".")]
    [InlineData("{ text(value: 1) text(value: A) text(value: [\"a\"]) }", "1:15 Expected a value of type \"String\", found 1.", "1:30 Expected a value of type \"String\", found A.", "1:45 Expected a value of type \"String\", found [\"a\"].")]
    [InlineData("{ key(value: 1.5) key(value: true) key(value: A) }", "1:14 Expected a value of type \"ID\", found 1.5.", "1:30 Expected a value of type \"ID\", found true.", "1:47 Expected a value of type \"ID\", found A.")]
    [InlineData("{ state(value: \"OPEN\") state(value: open) state(value: 1) state(value: { a: 1 }) }", "1:16 Expected a value of type \"State\", found \"OPEN\". Did you mean \"OPEN\"?", "1:37 Expected a value of type \"State\", found open. Did you mean \"OPEN\"?", "1:56 Expected a value of type \"State\", found 1.", "1:72 Expected a value of type \"State\", found { a: 1 }.")]
    [InlineData("{ list(value: [\"a\", 1, [2]]) strictList(value: [\"a\", null]) strictList(value: null) }", "1:21 Expected a value of type \"String\", found 1.", "1:24 Expected a value of type \"String\", found [2].", "1:54 Expected a value of type \"String!\", found null.", "1:79 Expected a value of type \"[String!]!\", found null.")]
    [InlineData("{ requests(matrix: [[\"a\"], null, [null]]) { id } }", "1:22 Expected a value of type \"Int\", found \"a\".", "1:35 Expected a value of type \"Int!\", found null.")]
    [InlineData("{ filter(by: {}) filter(by: { required: null }) filter(by: 1) filter(by: null) }", "1:14 Field \"Filter.required\" of type \"Boolean!\" is required.", "1:41 Expected a value of type \"Boolean!\", found null.", "1:60 Expected a value of type \"Filter\", found 1.", "1:74 Expected a value of type \"Filter!\", found null.")]
    [InlineData("{ filter(by: { required: true, colour: RED, nested: { min: null } }) }", "1:32 Input \"Filter\" has no field \"colour\".", "1:53 Field \"Filter.required\" of type \"Boolean!\" is required.", "1:60 Expected a value of type \"Int!\", found null.")]
    [InlineData("{ range(by: {}) range(by: { days: 1, weeks: 2 }) range(by: { days: null }) range(by: { months: 1 }) }", "1:13 Exactly one field of \"Range\" must be given.", "1:27 Exactly one field of \"Range\" must be given.", "1:60 Field \"Range.days\" must not be null.", "1:88 Input \"Range\" has no field \"months\".", "1:86 Exactly one field of \"Range\" must be given.")]
    [InlineData("{ range(by: { days: \"1\" }) range(by: { days: $a, weeks: $b }) }", "1:21 Expected a value of type \"Int\", found \"1\".", "1:38 Exactly one field of \"Range\" must be given.")]
    [InlineData("query ($a: Int! = null, $b: [Int!] = [\"a\"], $c: State = CLOSE) { text @skip(if: 1) }", "1:19 Expected a value of type \"Int!\", found null.", "1:39 Expected a value of type \"Int\", found \"a\".", "1:57 Expected a value of type \"State\", found CLOSE. Did you mean \"CLOSED\"?", "1:81 Expected a value of type \"Boolean\", found 1.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<ValuesOfCorrectType>(document, errors);

    [Fact]
    public void A_long_value_is_shown_in_part()
    {
        var error = Assert.Single(RuleAssert.Errors<ValuesOfCorrectType>($"{{ number(value: \"{new string('x', 5_000)}\") }}", null));
        Assert.Equal($"1:17 Expected a value of type \"Int\", found \"{new string('x', 79)}….", error);
    }
}
