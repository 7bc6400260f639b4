using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.4.</summary>
public class NoUnusedFragmentsTests
{
    [Theory]
    [InlineData("{ ...F } fragment F on Query { ...G } fragment G on Query { text }")]
    [InlineData("{ citizen { ... { ...F } } } fragment F on Citizen { name }")]
    [InlineData("query A { ...F } query B { ...G } fragment F on Query { text } fragment G on Query { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<NoUnusedFragments>(document);

    [Theory]
    [InlineData("{ text } fragment F on Query { text }", "1:10 Fragment \"F\" is never used.")]
    [InlineData("{ ...A } fragment A on Query { text } fragment B on Query { ...C } fragment C on Query { ...B }", "1:39 Fragment \"B\" is never used.", "1:68 Fragment \"C\" is never used.")]
    [InlineData("{ text }\n\"Why\" fragment F on Query { text }", "2:1 Fragment \"F\" is never used.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<NoUnusedFragments>(document, errors);
}
