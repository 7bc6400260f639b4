using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.1.</summary>
public class UniqueVariableNamesTests
{
    [Theory]
    [InlineData("query A($a: Int, $b: Int) { text } query B($a: Int) { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<UniqueVariableNames>(document);

    [Theory]
    [InlineData("query ($a: Int, $b: Int, $a: String, \"Why\" $a: ID) { text }", "1:9 1:27 1:45 There are several variables called \"$a\".")]
    [InlineData("query A($a: Int, $a: Int) { text } query B($b: Int, $b: Int) { text }", "1:10 1:19 There are several variables called \"$a\".", "1:45 1:54 There are several variables called \"$b\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<UniqueVariableNames>(document, errors);
}
