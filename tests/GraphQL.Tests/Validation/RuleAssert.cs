using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Validation;

namespace ServiceDesk.GraphQL.Tests.Validation;

/// <summary>Runs a single rule on a document.</summary>
internal static class RuleAssert
{
    public static void Accepts<TRule>(string document, Schema? schema = null)
        where TRule : ValidationRule, new() => Assert.Empty(Errors<TRule>(document, schema));

    /// <param name="expected">Each error as <c>line:column line:column message</c>, in the order in which they are found.</param>
    public static void Refuses<TRule>(string document, params string[] expected)
        where TRule : ValidationRule, new() => Assert.Equal(expected, Errors<TRule>(document, null));

    public static List<string> Errors<TRule>(string document, Schema? schema)
        where TRule : ValidationRule, new()
    {
        var errors = DocumentValidator.Validate(schema ?? RuleSchema.Schema, Parser.ParseDocument(document), new TRule());
        Assert.All(errors, e => Assert.Equal(typeof(TRule).Name, e.Extensions!["rule"]));
        return [.. errors.Select(e => $"{string.Join(" ", e.Locations.Select(l => $"{l.Line}:{l.Column}"))} {e.Message}")];
    }
}
