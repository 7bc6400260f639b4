using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.3.</summary>
public class ScalarLeafsTests
{
    [Theory]
    [InlineData("{ text citizen { name marks requests { id } } }")]
    [InlineData("{ actor { __typename } }")]
    [InlineData("{ nothing { a } citizen { nothing } }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<ScalarLeafs>(document);

    [Theory]
    [InlineData("{ text { a } }", "1:8 Field \"text\" of type \"String\" has no fields to select.")]
    [InlineData("{ citizen }", "1:3 Field \"citizen\" of type \"Citizen\" needs a selection of its fields.")]
    [InlineData("{ c: citizen { requests marks { a } code { b } } actor thing }", "1:16 Field \"requests\" of type \"[Request!]!\" needs a selection of its fields.", "1:31 Field \"marks\" of type \"[Int]\" has no fields to select.", "1:42 Field \"code\" of type \"String!\" has no fields to select.", "1:50 Field \"actor\" of type \"Actor\" needs a selection of its fields.", "1:56 Field \"thing\" of type \"Thing\" needs a selection of its fields.")]
    [InlineData("{ __typename { a } __schema }", "1:14 Field \"__typename\" of type \"String!\" has no fields to select.", "1:20 Field \"__schema\" of type \"__Schema!\" needs a selection of its fields.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<ScalarLeafs>(document, errors);
}
