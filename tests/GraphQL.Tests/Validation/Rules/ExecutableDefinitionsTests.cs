using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.1.1.</summary>
public class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("{ text }")]
    [InlineData("query A { text } query B { text } fragment F on Query { text }")]
    public void Accepts(string document) =>
        RuleAssert.Accepts<ExecutableDefinitions>(document);

    [Theory]
    [InlineData("{ text } type Extra { a: Int }", "1:10 A type-system definition cannot be executed.")]
    [InlineData("{ text }\nextend type Query { a: Int }\n\"Why\" directive @x on FIELD", "2:1 A type-system definition cannot be executed.", "3:1 A type-system definition cannot be executed.")]
    [InlineData("schema { query: Query }", "1:1 A type-system definition cannot be executed.")]
    public void Refuses(string document, params string[] errors) =>
        RuleAssert.Refuses<ExecutableDefinitions>(document, errors);
}
