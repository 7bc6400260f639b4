using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Incremental delivery: Defer And Stream Directives Are Used On Valid Root Field.</summary>
public class DeferStreamDirectiveOnRootFieldTests
{
    [Theory]
    [InlineData("{ ... @defer { text } requests @stream { id } }")]
    [InlineData("mutation { close(id: 1) { ... @defer { title } entries @stream { text } } }")]
    [InlineData("subscription { changed { ... @defer { title } } }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<DeferStreamDirectiveOnRootField>(document);

    [Theory]
    [InlineData("mutation { ... @defer { close(id: 1) { id } } }", "1:16 @defer cannot be used on the fields of \"Mutation\" itself.")]
    [InlineData("mutation { ...F @defer ...F @defer } fragment F on Mutation { close(id: 1) @stream { id } }", "1:17 @defer cannot be used on the fields of \"Mutation\" itself.", "1:76 @stream cannot be used on the fields of \"Mutation\" itself.")]
    [InlineData("mutation A { ...F } mutation B { ...G } fragment F on Mutation { ...G } fragment G on Mutation { ... { ... @defer { close(id: 1) { id } } } }", "1:108 @defer cannot be used on the fields of \"Mutation\" itself.", "1:108 @defer cannot be used on the fields of \"Mutation\" itself.")]
    [InlineData("subscription { ticked @stream }", "1:23 @stream cannot be used on the fields of \"Subscription\" itself.")]
    [InlineData("subscription { ... @defer(if: false) { ticked } }", "1:20 @defer cannot be used on the fields of \"Subscription\" itself.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<DeferStreamDirectiveOnRootField>(document, errors);

    [Fact]
    public void Says_nothing_where_there_are_no_mutations() =>
        RuleAssert.Accepts<DeferStreamDirectiveOnRootField>("mutation { ... @defer { a } }", RuleSchema.QueryOnly);
}
