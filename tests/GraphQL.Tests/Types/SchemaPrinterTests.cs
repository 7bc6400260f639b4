using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Types;

/// <summary>What annotated classes become, seen in SDL.</summary>
public class SchemaPrinterTests
{
    private static readonly string Printed = SchemaPrinter.Print(Library.Schema);

    [Theory]
    [InlineData("interface Publication {\n  title: String!\n}")]
    [InlineData("union SearchResult = Book | Author")]
    [InlineData("enum Genre {\n  POETRY\n  \"\"\"\n  Novels and the like\n  \"\"\"\n  LONG_PROSE\n  DRAMA @deprecated(reason: \"Nobody reads it\")\n}")]
    [InlineData("input BookFilterInput {\n  genre: Genre\n  title: String\n  minRatings: Int! = -1\n  note: String\n}")]
    [InlineData("input BookKeyInput @oneOf {\n  id: ID\n  title: String\n}")]
    [InlineData("\"\"\"\nA book of the library.\n\"\"\"\ntype Book implements Publication {\n  id: ID!\n  \"\"\"\n  What stands on the cover.\n  \"\"\"\n  title: String!\n  genre: Genre!\n  publishedOn: Date\n  ratings: [Int!]!\n  author: Author!\n  slow: String\n}")]
    [InlineData("scalar Date")]
    [InlineData("  books(filter: BookFilterInput, first: Int! = 10): [Book!]!")]
    [InlineData("  booksLater: [Book!]!")]
    [InlineData("  nullsInList: [Int]!")]
    [InlineData("  noNullsInList: [Int!]")]
    [InlineData("  refuses: Book!")]
    [InlineData("  bookPages(first: Int, after: String, last: Int, before: String): BookConnection!")]
    [InlineData("  edges: [BookEdge!]!")]
    [InlineData("  node: Book!")]
    [InlineData("  greet(greeting: String! = \"Salam\"): String!")]
    public void Annotated_classes_become(string expected) => Assert.Contains(expected, Printed);

    [Fact]
    public void What_is_printed_can_be_parsed() =>
        Assert.NotEmpty(Parser.ParseDocument(Printed).Definitions);
}
