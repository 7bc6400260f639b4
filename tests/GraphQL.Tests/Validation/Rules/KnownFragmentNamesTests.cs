using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.2.1.</summary>
public class KnownFragmentNamesTests
{
    [Theory]
    [InlineData("{ ...F } fragment F on Query { ...G } fragment G on Query { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<KnownFragmentNames>(document);

    [Theory]
    [InlineData("{ ...F }", "1:6 The document has no fragment \"F\".")]
    [InlineData("{ ...F citizen { ...G ... { ...H } } } fragment F on Query { ...G }", "1:21 The document has no fragment \"G\".", "1:32 The document has no fragment \"H\".", "1:65 The document has no fragment \"G\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<KnownFragmentNames>(document, errors);
}
