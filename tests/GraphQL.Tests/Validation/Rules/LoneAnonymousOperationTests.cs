using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.3.1.</summary>
public class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ text }")]
    [InlineData("query A { text } mutation B { close(id: 1) { id } }")]
    [InlineData("{ text } fragment F on Query { text }")]
    [InlineData("fragment F on Query { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<LoneAnonymousOperation>(document);

    [Theory]
    [InlineData("{ text } { text }", "1:1 An operation without a name must be the only one.", "1:10 An operation without a name must be the only one.")]
    [InlineData("{ text } mutation M { close(id: 1) { id } }", "1:1 An operation without a name must be the only one.")]
    [InlineData("query A { text }\nsubscription { ticked }", "2:1 An operation without a name must be the only one.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<LoneAnonymousOperation>(document, errors);
}
