using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.1.</summary>
public class KnownArgumentNamesTests
{
    [Theory]
    [InlineData("{ text(value: \"a\") }")]
    [InlineData("{ needs(b: 1, a: 2) }")]
    [InlineData("{ text @skip(if: true) @onField(note: \"a\") }")]
    [InlineData("{ nothing(a: 1) @nothing(a: 1) }")]
    [InlineData("{ citizen { requests(first: 1, state: OPEN) { id } } }")]
    [InlineData("query ($a: Int @onVariable(note: \"a\")) { number(value: $a) }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<KnownArgumentNames>(document);

    [Theory]
    [InlineData("{ text(values: \"a\") }", "1:8 \"Query.text\" has no argument \"values\". Did you mean \"value\"?")]
    [InlineData("{ text @skip(unless: true) }", "1:14 \"@skip\" has no argument \"unless\".")]
    [InlineData("{ citizen { requests(last: 1, first: 2, after: 3) { id } } }", "1:22 \"Citizen.requests\" has no argument \"last\".", "1:41 \"Citizen.requests\" has no argument \"after\".")]
    [InlineData("query ($a: Int @onVariable(text: \"a\")) @again(x: 1) { number(value: $a) }", "1:28 \"@onVariable\" has no argument \"text\".", "1:47 \"@again\" has no argument \"x\".")]
    [InlineData("{ __type(nam: \"Query\") { name } __typename }", "1:10 \"Query.__type\" has no argument \"nam\". Did you mean \"name\"?")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<KnownArgumentNames>(document, errors);
}
