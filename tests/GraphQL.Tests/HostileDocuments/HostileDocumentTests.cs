using System.Text;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Tests.Execution;

namespace ServiceDesk.GraphQL.Tests.HostileDocuments;

/// <summary>Documents made to hurt are answered with a typed error, and nothing breaks.</summary>
public class HostileDocumentTests
{
    public static TheoryData<string, string> Documents => new()
    {
        { ErrorCodes.NestingTooDeep, Repeat("{author", 100_000) },
        { ErrorCodes.NestingTooDeep, "{hello(name:" + Repeat("[", 100_000) },
        { ErrorCodes.NestingTooDeep, "{hello(name:" + Repeat("{a:", 100_000) },
        { ErrorCodes.NestingTooDeep, "query($a:" + Repeat("[", 100_000) },
        { ErrorCodes.NestingTooDeep, Repeat("{...", 100_000) },
        { ErrorCodes.TooManyTokens, "{" + Repeat(" hello", 100_000) + "}" },
        { ErrorCodes.TooManyTokens, "{hello(name:[" + Repeat("1 ", 100_000) + "])}" },
        { ErrorCodes.TooManyAliases, "{" + Repeat(" a:hello", 3_000) + "}" },
        { ErrorCodes.TooManyDirectives, "{hello" + Repeat("@skip(if:true)", 1_000) + "}" },
        { ErrorCodes.TooManyFields, "{" + Repeat(" hello", 3_000) + "}" },
        { ErrorCodes.TooManyFields, Doubling(30) },
        { ErrorCodes.NestingTooDeep, Chain(1_000) },
        { ErrorCodes.ValidationFailed, "{...A} fragment A on Query {...B} fragment B on Query {...A}" },
        { ErrorCodes.ValidationFailed, "{...A} fragment A on Query {author{...A}}" },
        { ErrorCodes.ComparisonBudgetExceeded, "{" + Repeat(" hello hello(name:1)", 900) + "}" },
        { ErrorCodes.DepthExceeded, "{__schema{types" + Repeat("{fields{type", 20) + "{name}" + Repeat("}}", 20) + "}}" },
        { ErrorCodes.SyntaxError, "{hello(name:\"\\uD800\")}" },
        { ErrorCodes.SyntaxError, "{hello(name:\"\\u{110000}\")}" },
        { ErrorCodes.SyntaxError, "" },
        { ErrorCodes.SyntaxError, "\0" },
        { ErrorCodes.SyntaxError, "{hello(name:\"\"\"" + Repeat("x", 100_000) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Is_refused(string code, string document)
    {
        using var result = await Run.ResultAsync(Library.Schema, document);
        Assert.Equal(GraphQLOutcome.RequestError, result.Outcome);
        Assert.Equal(code, result.Errors[0].Code);
        Assert.True(result.Json.Length < 20_000, "the answer itself is small");
    }

    [Fact]
    public async Task Errors_are_not_counted_without_end()
    {
        using var result = await Run.ResultAsync(Library.Schema, "{" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $" x{i}")) + "}");
        Assert.Equal(new GraphQLOptions().MaxValidationErrors, result.Errors.Length);
    }

    /// <summary>Not a theory: test data with a lone surrogate does not survive discovery.</summary>
    [Fact]
    public async Task A_lone_surrogate_is_a_syntax_error_wherever_it_stands()
    {
        foreach (var document in new[] { "{hello(name:\"\uD800\")}", "{hello(name:\"\uDC00\uD800\")}", "{hello(name:\"\"\"\uD800\"\"\")}", "#\uDC00\n{hello}", "{\uD800}" })
        {
            using var result = await Run.ResultAsync(Library.Schema, document);
            Assert.Equal(ErrorCodes.SyntaxError, Assert.Single(result.Errors).Code);
        }
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_syntax_error()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{ hello(name: \""), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\") }")];
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(bytes));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    /// <summary>Each fragment uses the next twice: 2^n fields.</summary>
    private static string Doubling(int levels)
    {
        var built = new StringBuilder("{...F0}");
        for (var i = 0; i < levels; i++)
            built.Append($" fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}");
        return built.Append($" fragment F{levels} on Query {{ hello }}").ToString();
    }

    private static string Chain(int length)
    {
        var built = new StringBuilder("{...F0}");
        for (var i = 0; i < length; i++)
            built.Append($" fragment F{i} on Query {{ ...F{i + 1} }}");
        return built.Append($" fragment F{length} on Query {{ hello }}").ToString();
    }
}
