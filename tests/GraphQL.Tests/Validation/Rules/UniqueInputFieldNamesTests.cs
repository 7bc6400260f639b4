using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.6.3.</summary>
public class UniqueInputFieldNamesTests
{
    [Theory]
    [InlineData("{ filter(by: { required: true, nested: { required: false } }) }")]
    [InlineData("{ json(value: [{ a: 1 }, { a: 1 }]) }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<UniqueInputFieldNames>(document);

    [Theory]
    [InlineData("{ filter(by: { required: true, min: 1, required: false }) }", "1:16 1:40 Input field \"required\" is given twice.")]
    [InlineData("query ($a: Filter = { required: true, nested: { min: 1, min: 2, min: 3 } }) { json(value: [{ a: 1, a: 2 }]) filter(by: $a) }", "1:49 1:57 Input field \"min\" is given twice.", "1:49 1:65 Input field \"min\" is given twice.", "1:94 1:100 Input field \"a\" is given twice.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<UniqueInputFieldNames>(document, errors);
}
