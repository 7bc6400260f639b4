using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.2.</summary>
public class OverlappingFieldsCanBeMergedTests
{
    [Theory]
    [InlineData("{ citizen { name name } citizen { name age } }")]
    [InlineData("{ text(value: \"a\") text(value: \"a\") a: text(value: \"b\") }")]
    [InlineData("query ($a: Int) { number(value: $a) number(value: $a) }")]
    [InlineData("{ filter(by: { required: true, min: 1 }) filter(by: { min: 1, required: true }) }")]
    [InlineData("{ party { ... on Citizen { a: age } ... on Officer { b: age } } }")]
    [InlineData("{ party { ... on Citizen { n: name(short: true) } ... on Officer { n: phone } } }")]
    [InlineData("{ party { ... on Citizen { contact { x: name } } ... on Officer { contact { x: phone } } } }")]
    [InlineData("{ text @skip(if: true) text @include(if: true) }")]
    [InlineData("{ ...A ...B } fragment A on Query { citizen { name } } fragment B on Query { citizen { age } }")]
    [InlineData("fragment A on Query { ...B } fragment B on Query { ...A text text }")]
    [InlineData("{ citizen { ...F } } fragment F on Citizen { mother { ...F } name mother { name } }")]
    [InlineData("{ a: nothing a: nothing }")]
    [InlineData("{ actor { ... on Citizen { m: mother { name } } ... on Officer { m: mother { name } } } }")]
    [InlineData("{ ...A ...B } fragment A on Query { ...C } fragment B on Query { ...C } fragment C on Query { requests @stream { id } }")]
    [InlineData("{ requests @stream { id } all: requests { id } }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<OverlappingFieldsCanBeMerged>(document);

    [Theory]
    [InlineData("{ a: text a: number }", "1:3 1:11 Fields \"a\" conflict: \"text\" and \"number\" are different fields. Use different aliases to have both.")]
    [InlineData("{ text(value: \"a\") text }", "1:3 1:20 Fields \"text\" conflict: their arguments differ. Use different aliases to have both.")]
    [InlineData("{ text(value: \"a\") text(value: \"b\") }", "1:3 1:20 Fields \"text\" conflict: their arguments differ. Use different aliases to have both.")]
    [InlineData("query ($a: Int, $b: Int) { number(value: $a) number(value: $b) }", "1:28 1:46 Fields \"number\" conflict: their arguments differ. Use different aliases to have both.")]
    [InlineData("{ list(value: [\"a\", \"b\"]) list(value: [\"b\", \"a\"]) }", "1:3 1:27 Fields \"list\" conflict: their arguments differ. Use different aliases to have both.")]
    [InlineData("{ needs(a: 1, b: 2) needs(a: 1, c: 2) }", "1:3 1:21 Fields \"needs\" conflict: their arguments differ. Use different aliases to have both.")]
    [InlineData("{ a: text a: number a: flag }", "1:3 1:11 Fields \"a\" conflict: \"text\" and \"number\" are different fields. Use different aliases to have both.", "1:3 1:21 Fields \"a\" conflict: \"text\" and \"flag\" are different fields. Use different aliases to have both.", "1:11 1:21 Fields \"a\" conflict: \"number\" and \"flag\" are different fields. Use different aliases to have both.")]
    [InlineData("{ party { ... on Citizen { age } ... on Officer { age } } }", "1:28 1:51 Fields \"age\" conflict: they have the types \"Int\" and \"Float\". Use different aliases to have both.")]
    [InlineData("{ party { ... on Citizen { code } ... on Officer { code } } }", "1:28 1:52 Fields \"code\" conflict: they have the types \"String!\" and \"String\". Use different aliases to have both.")]
    [InlineData("{ party { ... on Citizen { marks } ... on Officer { marks } } }", "1:28 1:53 Fields \"marks\" conflict: they have the types \"[Int]\" and \"[[Int]]\". Use different aliases to have both.")]
    [InlineData("{ party { ... on Citizen { a: name } ... on Officer { a: contact { name } } } }", "1:28 1:55 Fields \"a\" conflict: they have the types \"String\" and \"Officer\". Use different aliases to have both.")]
    [InlineData("{ party { ... on Citizen { a: name } ... on Officer { a: __typename } } }", "1:28 1:55 Fields \"a\" conflict: they have the types \"String\" and \"String!\". Use different aliases to have both.")]
    [InlineData("{ citizen { x: name } citizen { x: phone } }", "1:3 1:13 1:23 1:33 Fields \"citizen\" conflict: subfields \"x\" conflict because \"name\" and \"phone\" are different fields. Use different aliases to have both.")]
    [InlineData("{ citizen { mother { x: name y: name } } citizen { mother { x: phone y: phone } } }", "1:3 1:13 1:22 1:30 1:42 1:52 1:61 1:70 Fields \"citizen\" conflict: subfields \"mother\" conflict because subfields \"x\" conflict because \"name\" and \"phone\" are different fields and \"y\" conflict because \"name\" and \"phone\" are different fields. Use different aliases to have both.")]
    [InlineData("{ party { ... on Citizen { contact { a: age } } ... on Officer { contact { a: age } } } }", "1:28 1:38 1:66 1:76 Fields \"contact\" conflict: subfields \"a\" conflict because they have the types \"Int\" and \"Float\". Use different aliases to have both.")]
    [InlineData("{ party { x: name ... on Citizen { x: phone } } }", "1:11 1:36 Fields \"x\" conflict: \"name\" and \"phone\" are different fields. Use different aliases to have both.")]
    [InlineData("{ ...A ...B } fragment A on Query { x: text } fragment B on Query { x: number }", "1:37 1:69 Fields \"x\" conflict: \"text\" and \"number\" are different fields. Use different aliases to have both.")]
    [InlineData("{ x: flag ...A } fragment A on Query { ...B } fragment B on Query { x: text }", "1:3 1:69 Fields \"x\" conflict: \"flag\" and \"text\" are different fields. Use different aliases to have both.")]
    [InlineData("{ citizen { ...A } } fragment A on Citizen { x: name mother { ...A x: phone } }", "1:68 1:46 Fields \"x\" conflict: \"phone\" and \"name\" are different fields. Use different aliases to have both.")]
    [InlineData("fragment F on Citizen { x: name ... { x: phone } }", "1:25 1:39 Fields \"x\" conflict: \"name\" and \"phone\" are different fields. Use different aliases to have both.")]
    [InlineData("{ x: nothing x: never }", "1:3 1:14 Fields \"x\" conflict: \"nothing\" and \"never\" are different fields. Use different aliases to have both.")]
    [InlineData("{ nothing { x: a x: b } }", "1:13 1:18 Fields \"x\" conflict: \"a\" and \"b\" are different fields. Use different aliases to have both.")]
    [InlineData("{ requests @stream { id } requests { id } }", "1:3 1:27 Fields \"requests\" conflict: they have overlapping @stream directives. Use different aliases to have both.")]
    [InlineData("{ requests { id } requests @stream { id } requests { id } }", "1:3 1:19 Fields \"requests\" conflict: they have overlapping @stream directives. Use different aliases to have both.", "1:19 1:43 Fields \"requests\" conflict: they have overlapping @stream directives. Use different aliases to have both.")]
    [InlineData("{ requests @stream { id } requests @stream { id } }", "1:3 1:27 Fields \"requests\" conflict: they have overlapping @stream directives. Use different aliases to have both.")]
    [InlineData("{ party { ... on Citizen { m: marks @stream } ... on Officer { m: marks } } }", "1:28 1:64 Fields \"m\" conflict: they have overlapping @stream directives. Use different aliases to have both.")]
    [InlineData("{ requests(first: 1) @stream { id } requests { id } }", "1:3 1:37 Fields \"requests\" conflict: their arguments differ. Use different aliases to have both.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<OverlappingFieldsCanBeMerged>(document, errors);
}
