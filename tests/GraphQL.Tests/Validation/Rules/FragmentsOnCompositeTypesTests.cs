using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.1.3.</summary>
public class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("fragment F on Citizen { name }")]
    [InlineData("fragment F on Named { name }")]
    [InlineData("fragment F on Actor { __typename }")]
    [InlineData("{ citizen { ... on Party { name } } }")]
    [InlineData("{ citizen { ... { name } } }")]
    [InlineData("fragment F on Unknown { name }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<FragmentsOnCompositeTypes>(document);

    [Theory]
    [InlineData("fragment F on State { a }", "1:15 Fragment \"F\" cannot be on \"State\", which has no fields.")]
    [InlineData("fragment F on Filter { a }", "1:15 Fragment \"F\" cannot be on \"Filter\", which has no fields.")]
    [InlineData("fragment F on Date { a }", "1:15 Fragment \"F\" cannot be on \"Date\", which has no fields.")]
    [InlineData("{ citizen { ... on Int { a } ... on Range { b } } }", "1:20 The fragment cannot be on \"Int\", which has no fields.", "1:37 The fragment cannot be on \"Range\", which has no fields.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<FragmentsOnCompositeTypes>(document, errors);
}
