using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.1.1.</summary>
public class KnownOperationTypesTests
{
    [Theory]
    [InlineData("{ text }")]
    [InlineData("query A { text } mutation B { close(id: 1) { id } } subscription C { ticked }")]
    public void Accepts(string document) => RuleAssert.Accepts<KnownOperationTypes>(document);

    [Theory]
    [InlineData("query A { a } mutation B { a }", "1:15 The schema has no mutation operations.")]
    [InlineData("\n subscription { a }", "2:2 The schema has no subscription operations.")]
    public void Refuses_what_the_schema_does_not_offer(string document, string error) =>
        Assert.Equal([error], RuleAssert.Errors<KnownOperationTypes>(document, RuleSchema.QueryOnly));
}
