using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.2.1.</summary>
public class UniqueOperationNamesTests
{
    [Theory]
    [InlineData("query A { text } query B { text } mutation C { close(id: 1) { id } }")]
    [InlineData("{ text } { text }")]
    [InlineData("query A { ...A } fragment A on Query { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<UniqueOperationNames>(document);

    [Theory]
    [InlineData("query A { text } query A { number }", "1:7 1:24 There are several operations called \"A\".")]
    [InlineData("query A { text } mutation A { close(id: 1) { id } }\nsubscription A { ticked }", "1:7 1:27 There are several operations called \"A\".", "1:7 2:14 There are several operations called \"A\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<UniqueOperationNames>(document, errors);
}
