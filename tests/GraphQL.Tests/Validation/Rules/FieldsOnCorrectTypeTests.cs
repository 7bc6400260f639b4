using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.1.</summary>
public class FieldsOnCorrectTypeTests
{
    [Theory]
    [InlineData("{ citizen { name age __typename } }")]
    [InlineData("{ party { name phone } }")]
    [InlineData("{ actor { __typename ... on Citizen { age } } }")]
    [InlineData("{ __schema { types { name } } __type(name: \"Query\") { name } }")]
    [InlineData("{ citizen { a: age } }")]
    [InlineData("fragment F on Unknown { anything }")]
    [InlineData("{ citizen { mother { mother { name } } } }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<FieldsOnCorrectType>(document);

    [Theory]
    [InlineData("{ citizen { rank } }", "1:13 Type \"Citizen\" has no field \"rank\".")]
    [InlineData("{ nothing { deeper { below } } }", "1:3 Type \"Query\" has no field \"nothing\". Did you mean \"thing\"?")]
    [InlineData("{ actor { name } }", "1:11 Type \"Actor\" has no field \"name\". Did you mean to use an inline fragment on \"Named\", \"Party\", \"Citizen\" or \"Officer\"?")]
    [InlineData("{ party { age ... on Officer { rank ... on Named { phone } } } }", "1:11 Type \"Party\" has no field \"age\". Did you mean to use an inline fragment on \"Citizen\" or \"Officer\"?", "1:52 Type \"Named\" has no field \"phone\". Did you mean to use an inline fragment on \"Party\", \"Citizen\" or \"Officer\"?")]
    [InlineData("fragment F on Citizen { alias: rank\n name: nothing }", "1:25 Type \"Citizen\" has no field \"rank\".", "2:2 Type \"Citizen\" has no field \"nothing\".")]
    [InlineData("{ citizen { __schema { description } } }", "1:13 Type \"Citizen\" has no field \"__schema\".")]
    [InlineData("mutation { __type(name: \"Query\") { name } }", "1:12 Type \"Mutation\" has no field \"__type\".")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<FieldsOnCorrectType>(document, errors);
}
