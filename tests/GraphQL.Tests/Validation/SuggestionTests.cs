using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Types.Sdl;
using ServiceDesk.GraphQL.Validation;

namespace ServiceDesk.GraphQL.Tests.Validation;

/// <summary>Errors about unknown names say what may have been meant, where the host allows it.</summary>
public class SuggestionTests
{
    private const string Document = """
        query ($wrong: Filtr) {
          citizen { agee }
          reqest(id: 1) { id }
          requests(frist: 1, filter: { required: true, stat: OPEN, nested: { required: false, state: CLOSD } }) { id }
          actor { age }
          party @onFeild { contact { unit { parent { nam } } } }
        }
        """;

    [Theory]
    [InlineData("text", "text", 0)]
    [InlineData("text", "TEXT", 1)]
    [InlineData("text", "txet", 1)]
    [InlineData("text", "texts", 1)]
    [InlineData("text", "ext", 1)]
    [InlineData("text", "tent", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Names_have_a_distance(string left, string right, int distance)
    {
        Assert.Equal(distance, NameDistance.Between(left, right, most: 5));
        Assert.Equal(distance, NameDistance.Between(right, left, most: 5));
    }

    [Fact]
    public void Names_that_are_too_unlike_have_none() => Assert.Equal(3, NameDistance.Between("citizen", "officer", most: 2));

    [Theory]
    [InlineData("stat", " Did you mean \"start\" or \"state\"?")]
    [InlineData("START", " Did you mean \"start\" or \"state\"?")]
    [InlineData("b", " Did you mean \"a\", \"c\", \"d\", \"e\" or \"f\"?")]
    [InlineData("nothing", "")]
    public void The_most_alike_are_named_first_and_five_at_most(string name, string suggestion) =>
        Assert.Equal(suggestion, new Suggestions(isAllowed: true).For(name, ["start", "state", "g", "f", "e", "d", "c", "a"]));

    [Fact]
    public void All_kinds_of_names_are_suggested()
    {
        var messages = string.Join('\n', Messages(new GraphQLOptions()));
        foreach (var meant in (string[])["\"Filter\"", "\"age\"", "\"request\" or \"requests\"", "\"first\"", "\"state\"", "\"CLOSED\"", "an inline fragment on \"Citizen\" or \"Officer\"", "\"onField\""])
            Assert.Contains(meant, messages[messages.IndexOf("Did you mean", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Nothing_is_suggested_where_the_host_forbids_it()
    {
        var messages = Messages(new GraphQLOptions { AllowSuggestions = false });
        Assert.NotEmpty(messages);
        Assert.All(messages, m => Assert.DoesNotContain("Did you mean", m));
        foreach (var name in (string[])["\"request\"", "\"first\"", "\"state\"", "\"CLOSED\"", "\"onField\"", "\"Citizen\""])
            Assert.All(messages.Where(m => !m.StartsWith($"Type {name}", StringComparison.Ordinal)), m => Assert.DoesNotContain(name, m));
    }

    [Fact]
    public async Task Variables_are_helped_too()
    {
        const string query = "query ($by: Filter!) { filter(by: $by) }";
        Assert.Contains("Did you mean \\\"OPEN\\\"?", await Run.TextAsync(RuleSchema.Schema, query, """{"by":{"required":true,"state":"open"}}"""));
        Assert.Contains("Did you mean \\\"required\\\"?", await Run.TextAsync(RuleSchema.Schema, query, """{"by":{"requird":true}}"""));
        Assert.DoesNotContain("Did you mean", await Run.TextAsync(RuleSchema.Schema, query, """{"by":{"requird":true}}""", new GraphQLOptions { AllowSuggestions = false }));
    }

    [Fact]
    public void Only_the_first_errors_of_a_document_are_answered()
    {
        var schema = SdlReader.Read($"type Query {{ {string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"someField{i}: Int"))} }}");
        var document = Parser.ParseDocument($"{{ {string.Join(' ', Enumerable.Range(0, 90).Select(i => $"someFeild{i}"))} }}");
        var errors = DocumentValidator.Validate(schema, document);
        Assert.Equal(90, errors.Count);
        Assert.Equal(10, errors.Count(e => e.Message.Contains("Did you mean", StringComparison.Ordinal)));
    }

    private static List<string> Messages(GraphQLOptions options) =>
        [.. DocumentValidator.Validate(RuleSchema.Schema, Parser.ParseDocument(Document), options).Select(e => e.Message)];
}
