using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.2.3.</summary>
public class PossibleFragmentSpreadsTests
{
    [Theory]
    [InlineData("{ citizen { ... on Citizen { name } ... on Party { name } ... on Actor { __typename } } }")]
    [InlineData("{ party { ... on Citizen { name } ... on Named { name } ... on Actor { __typename } } }")]
    [InlineData("{ actor { ... on Named { name } ... on Officer { name } } }")]
    [InlineData("{ named { ... on Thing { __typename } } }")]
    [InlineData("{ citizen { ... on Unknown { name } ...Unknown ... on Int { a } } }")]
    [InlineData("{ nothing { ... on Citizen { name } } }")]
    [InlineData("{ thing { ...F } } fragment F on Thing { __typename }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<PossibleFragmentSpreads>(document);

    [Theory]
    [InlineData("{ citizen { ... on Officer { name } } }", "1:13 The fragment on \"Officer\" can never apply to \"Citizen\".")]
    [InlineData("{ actor { ...F } } fragment F on Thing { __typename }", "1:11 Fragment \"F\" on \"Thing\" can never apply to \"Actor\".")]
    [InlineData("{ party { ... on Unit { name } } }", "1:11 The fragment on \"Unit\" can never apply to \"Party\".")]
    [InlineData("{ thing { ... on Party { name } } request(id: 1) { ... on Named { name } } }", "1:11 The fragment on \"Party\" can never apply to \"Thing\".", "1:52 The fragment on \"Named\" can never apply to \"Request\".")]
    [InlineData("{ ...F } fragment F on Mutation { close(id: 1) { id } }", "1:3 Fragment \"F\" on \"Mutation\" can never apply to \"Query\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<PossibleFragmentSpreads>(document, errors);
}
