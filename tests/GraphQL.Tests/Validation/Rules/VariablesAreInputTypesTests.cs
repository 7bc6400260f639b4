using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.8.2.</summary>
public class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("query ($a: Int, $b: [Filter!]!, $c: State, $d: Date, $e: Range) { text }")]
    [InlineData("query ($a: Unknown) { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<VariablesAreInputTypes>(document);

    [Theory]
    [InlineData("query ($a: Citizen, $b: [[Actor!]]!, $c: Party!) { text }", "1:12 Variable \"$a\" cannot be of the output type \"Citizen\".", "1:25 Variable \"$b\" cannot be of the output type \"[[Actor!]]!\".", "1:42 Variable \"$c\" cannot be of the output type \"Party!\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<VariablesAreInputTypes>(document, errors);
}
