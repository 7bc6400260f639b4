using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Sections 5.7.1 and 5.7.2.</summary>
public class KnownDirectivesTests
{
    [Theory]
    [InlineData("{ text @skip(if: false) @onField }")]
    [InlineData("query Q @onQuery { text }")]
    [InlineData("mutation @onMutation { close(id: 1) { id } }")]
    [InlineData("subscription @onSubscription { ticked }")]
    [InlineData("query ($a: Int @onVariable) { number(value: $a) }")]
    [InlineData("fragment F on Query @onFragment { ...G @onSpread ... @onSpread { text } }")]
    [InlineData("{ ...F @include(if: true) }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<KnownDirectives>(document);

    [Theory]
    [InlineData("{ text @nothing }", "1:8 The schema has no directive \"@nothing\".")]
    [InlineData("{ text @onQuery @onFragment }", "1:8 Directive \"@onQuery\" cannot be used on FIELD.", "1:17 Directive \"@onFragment\" cannot be used on FIELD.")]
    [InlineData("query @onField { text }", "1:7 Directive \"@onField\" cannot be used on QUERY.")]
    [InlineData("mutation @onQuery { close(id: 1) { id } }", "1:10 Directive \"@onQuery\" cannot be used on MUTATION.")]
    [InlineData("subscription @onQuery { ticked }", "1:14 Directive \"@onQuery\" cannot be used on SUBSCRIPTION.")]
    [InlineData("query ($a: Int @skip(if: true)) { number(value: $a) }", "1:16 Directive \"@skip\" cannot be used on VARIABLE_DEFINITION.")]
    [InlineData("fragment F on Query @onSpread { ...G @onField ... @onFragment { text } }", "1:21 Directive \"@onSpread\" cannot be used on FRAGMENT_DEFINITION.", "1:38 Directive \"@onField\" cannot be used on FRAGMENT_SPREAD.", "1:51 Directive \"@onFragment\" cannot be used on INLINE_FRAGMENT.")]
    [InlineData("{ text @deprecated }", "1:8 Directive \"@deprecated\" cannot be used on FIELD.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<KnownDirectives>(document, errors);
}
