using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.2.2.</summary>
public class NoFragmentCyclesTests
{
    [Theory]
    [InlineData("fragment A on Query { ...B } fragment B on Query { text }")]
    [InlineData("fragment A on Query { ...B ...C } fragment B on Query { ...C } fragment C on Query { text }")]
    [InlineData("fragment A on Query { ...Unknown }")]
    [InlineData("fragment A on Query { ...B ...B } fragment B on Query { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<NoFragmentCycles>(document);

    [Theory]
    [InlineData("fragment A on Citizen { ...A }", "1:25 Fragment \"A\" contains itself.")]
    [InlineData("fragment A on Citizen { mother { ... { ...A } } }", "1:40 Fragment \"A\" contains itself.")]
    [InlineData("fragment A on Query { ...B }\nfragment B on Query { ...A }", "1:23 2:23 Fragment \"A\" contains itself through \"B\".")]
    [InlineData("fragment A on Query { ...B ...A } fragment B on Query { ...C }\nfragment C on Query { ...A ...B }", "1:23 1:57 2:23 Fragment \"A\" contains itself through \"B\", \"C\".", "1:57 2:28 Fragment \"B\" contains itself through \"C\".", "1:28 Fragment \"A\" contains itself.")]
    [InlineData("fragment Lead on Query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "1:55 1:84 Fragment \"A\" contains itself through \"B\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<NoFragmentCycles>(document, errors);

    [Fact]
    public void A_chain_of_thousands_is_no_danger()
    {
        var document = string.Concat(Enumerable.Range(0, 1_200).Select(i => $"fragment F{i} on Query {{ ...F{(i + 1) % 1_200} }} "));
        var error = Assert.Single(RuleAssert.Errors<NoFragmentCycles>(document, null));
        Assert.EndsWith("…", error);
    }
}
