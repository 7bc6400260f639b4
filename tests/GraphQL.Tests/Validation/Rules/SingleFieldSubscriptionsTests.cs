using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.4.1.</summary>
public class SingleFieldSubscriptionsTests
{
    [Theory]
    [InlineData("subscription { ticked }")]
    [InlineData("subscription { changed { id } changed { title @skip(if: true) } }")]
    [InlineData("subscription { ...F } fragment F on Subscription { ... { ticked } }")]
    [InlineData("subscription { ticked ... on Query { text } }")]
    [InlineData("query { text number @skip(if: true) }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<SingleFieldSubscriptions>(document);

    [Theory]
    [InlineData("subscription { ticked changed { id } }", "1:23 The subscription must select a single field.")]
    [InlineData("subscription S { ticked ...F b: ticked } fragment F on Subscription { a: ticked b: ticked }", "1:71 1:81 1:30 Subscription \"S\" must select a single field.")]
    [InlineData("subscription { __typename }", "1:16 The subscription must not select an introspection field at its root.")]
    [InlineData("subscription S { a: __typename ticked }", "1:32 Subscription \"S\" must select a single field.", "1:18 Subscription \"S\" must not select an introspection field at its root.")]
    [InlineData("subscription S { ticked @include(if: true) ...F @skip(if: false) ... @include(if: true) { ticked } ticked @include(if: true) @skip(if: true) } fragment F on Subscription { ticked }", "1:25 1:49 1:70 1:126 Subscription \"S\" must not use @skip or @include at its root.")]
    [InlineData("subscription { ... on Query { text } }", "1:14 The subscription must select a field.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<SingleFieldSubscriptions>(document, errors);

    [Fact]
    public void Says_nothing_where_there_are_no_subscriptions() =>
        RuleAssert.Accepts<SingleFieldSubscriptions>("subscription { a b }", RuleSchema.QueryOnly);
}
