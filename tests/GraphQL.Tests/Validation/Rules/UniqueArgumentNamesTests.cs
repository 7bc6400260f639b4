using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.4.2.</summary>
public class UniqueArgumentNamesTests
{
    [Theory]
    [InlineData("{ needs(a: 1, b: 2) }")]
    [InlineData("{ a: text(value: \"a\") b: text(value: \"a\") @onField(note: \"a\") }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<UniqueArgumentNames>(document);

    [Theory]
    [InlineData("{ text(value: \"a\", value: \"b\") }", "1:8 1:20 Argument \"value\" is given several times.")]
    [InlineData("{ needs(a: 1, b: 1, a: 2, b: 2, a: 3) @onField(note: \"a\" note: \"b\") }", "1:9 1:21 1:33 Argument \"a\" is given several times.", "1:15 1:27 Argument \"b\" is given several times.", "1:48 1:58 Argument \"note\" is given several times.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<UniqueArgumentNames>(document, errors);
}
