using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.7.3.</summary>
public class UniqueDirectivesPerLocationTests
{
    [Theory]
    [InlineData("{ text @onField @skip(if: true) number @onField }")]
    [InlineData("{ text @again @again(step: 2) @again }")]
    [InlineData("{ text @unknown @unknown }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<UniqueDirectivesPerLocation>(document);

    [Theory]
    [InlineData("{ text @onField @onField(note: \"a\") }", "1:8 1:17 Directive \"@onField\" is used twice in one place.")]
    [InlineData("query @onQuery @again @onQuery { ... @skip(if: true) @onSpread @skip(if: true) @skip(if: false) { text } }", "1:7 1:23 Directive \"@onQuery\" is used twice in one place.", "1:38 1:64 Directive \"@skip\" is used twice in one place.", "1:38 1:80 Directive \"@skip\" is used twice in one place.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<UniqueDirectivesPerLocation>(document, errors);
}
