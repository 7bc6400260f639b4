using System.Text;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Tests.Validation;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Sdl;
using ServiceDesk.GraphQL.Validation;

namespace ServiceDesk.GraphQL.Tests.HostileDocuments;

/// <summary>Documents on which the usual algorithms do work quadratic or worse are decided within the budget of comparisons: an algorithm that did more would be refused by it. No clock is asked.</summary>
public class ValidationBudgetTests
{
    /// <summary>The document's own length no longer protects.</summary>
    private static readonly GraphQLOptions Raised = new()
    {
        Parser = new ParserLimits { MaxTokens = 1_000_000, MaxNameLength = 1_000_000 },
        MaxFields = int.MaxValue,
        MaxAliases = int.MaxValue,
    };

    private static readonly Schema ManyTypes = SdlReader.Read(
        "interface I { i: I, name: String } type Query { i: I } "
        + string.Concat(Enumerable.Range(0, 12).Select(t => $"type T{t} implements I {{ i: I, name: String }} ")));

    [Fact]
    public void Thousands_of_repeated_leaf_fields_are_accepted() =>
        Assert.Equal([], Codes(RuleSchema.Schema, "{" + Repeat(" text", 3_000) + "}"));

    [Fact]
    public void Thousands_of_repeated_objects_are_accepted() =>
        Assert.Equal([], Codes(RuleSchema.Schema, "{" + Repeat(" citizen { mother { name } }", 1_000) + "}"));

    [Fact]
    public void Repeated_arguments_are_compared_with_the_first_only() =>
        Assert.Equal([], Codes(RuleSchema.Schema, "{" + Repeat(" list(value: [\"a\" \"b\" \"c\"])", 2_000) + "}"));

    [Fact]
    public void Fragments_that_use_all_later_ones_are_accepted()
    {
        var document = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 60; i++)
        {
            document.Append($" fragment F{i} on Query {{ text ");
            for (var j = i + 1; j < 60; j++)
                document.Append($"...F{j} ");
            document.Append('}');
        }

        Assert.Equal([], Codes(RuleSchema.Schema, document.ToString()));
    }

    [Fact]
    public void Fragments_nested_in_fields_are_accepted()
    {
        var document = new StringBuilder("{ citizen { ...F0 ...F0 } }");
        for (var i = 0; i < 40; i++)
            document.Append($" fragment F{i} on Citizen {{ name mother {{ ...F{i + 1} }} mother {{ ...F{i + 1} name }} }}");
        Assert.Equal([], Codes(RuleSchema.Schema, document.Append(" fragment F40 on Citizen { name }").ToString(), Raised with { MaxDepth = 100 }));
    }

    /// <summary>Which of the types met on each level makes a union of its own: 4^12 of them.</summary>
    [Fact]
    public void Types_that_exclude_each_other_on_many_levels_meet_the_budget()
    {
        Assert.Equal([ErrorCodes.ComparisonBudgetExceeded], Codes(ManyTypes, "{ i " + Levels(12) + " }"));

        static string Levels(int left) => left == 0 ? "{ name }"
            : $"{{ i {Levels(left - 1)} {string.Concat(Enumerable.Range(0, 4).Select(t => $"... on T{t} {{ i {Chain(left - 1, $"x{left}_{t}")} }} "))} }}";

        static string Chain(int left, string name) => left == 0 ? $"{{ {name}: name }}" : $"{{ i {Chain(left - 1, name)} }}";
    }

    [Fact]
    public void Thousands_of_conflicts_meet_the_budget() =>
        Assert.Equal([ErrorCodes.ComparisonBudgetExceeded], Codes(RuleSchema.Schema, "{" + Repeat(" text text(value: 1)", 1_500) + "}"));

    [Fact]
    public void A_conflict_hidden_among_thousands_of_fields_is_found()
    {
        var error = Assert.Single(Validate(RuleSchema.Schema, "{" + Repeat(" a: text", 50) + " a: number }", Raised with { MaxValidationErrors = 1 }));
        Assert.StartsWith("Fields \"a\" conflict: \"text\" and \"number\" are different fields.", error.Message);
    }

    [Fact]
    public void Operations_that_share_a_long_fragment_are_checked()
    {
        var document = string.Concat(Enumerable.Range(0, 300).Select(i => $"query A{i}($a: Int) {{ ...F }} "))
            + "fragment F on Query { requests(matrix: [" + Repeat("$a ", 1_500) + "]) { id } }";
        Assert.All(Codes(RuleSchema.Schema, document), code => Assert.Equal(ErrorCodes.ValidationFailed, code));
    }

    [Fact]
    public void A_fault_repeated_thousands_of_times_is_shown_in_part()
    {
        var errors = Validate(RuleSchema.Schema, "{ text(" + Repeat("value: \"a\" ", 3_000) + ") }", Raised);
        Assert.Equal(100, Assert.Single(errors).Locations.Length);
    }

    [Fact]
    public void A_long_name_is_shown_in_part() =>
        Assert.InRange(Assert.Single(Validate(RuleSchema.Schema, "{ " + Repeat("x", 100_000) + " }", Raised)).Message.Length, 1_000, 1_001);

    private static IEnumerable<string> Codes(Schema schema, string document, GraphQLOptions? options = null) =>
        Validate(schema, document, options ?? Raised).Select(e => e.Code);

    private static IReadOnlyList<GraphQLError> Validate(Schema schema, string document, GraphQLOptions options) =>
        DocumentValidator.Validate(schema, Parser.ParseDocument(document, Raised.Parser), options);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
