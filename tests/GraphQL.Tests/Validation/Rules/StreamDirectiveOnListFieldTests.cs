using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Incremental delivery: Stream Directives Are Used On List Fields.</summary>
public class StreamDirectiveOnListFieldTests
{
    [Theory]
    [InlineData("{ requests @stream { id } citizen { requests @stream(initialCount: 2) { id } } }")]
    [InlineData("{ unit { members @stream { name } } }")]
    [InlineData("{ nothing @stream text @onField }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<StreamDirectiveOnListField>(document);

    [Theory]
    [InlineData("{ text @stream }", "1:8 @stream cannot be used on field \"Query.text\", which is not a list.")]
    [InlineData("{ citizen { contact @stream(if: false) { name } } }", "1:21 @stream cannot be used on field \"Citizen.contact\", which is not a list.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<StreamDirectiveOnListField>(document, errors);
}
