using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.1.</summary>
public class UniqueFragmentNamesTests
{
    [Theory]
    [InlineData("{ ...A } fragment A on Query { text } fragment B on Query { text }")]
    [InlineData("query A { ...A } fragment A on Query { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<UniqueFragmentNames>(document);

    [Theory]
    [InlineData("fragment A on Query { text } fragment A on Citizen { name }\nfragment A on Unit { name }", "1:10 1:39 There are several fragments called \"A\".", "1:10 2:10 There are several fragments called \"A\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<UniqueFragmentNames>(document, errors);
}
