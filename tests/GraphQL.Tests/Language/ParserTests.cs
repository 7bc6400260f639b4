using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Tests.Language;

/// <summary>Section 2: what is read, and where an error stands.</summary>
public class ParserTests
{
    [Theory]
    [InlineData("\"a\\n\\t\\\"\\\\\\/\"", "a\n\t\"\\/")]
    [InlineData("\"\\u0633\\u{1F600}\\uD83D\\uDE00\"", "س😀😀")]
    [InlineData("\"\"\"\n    one\n      two\n\n    three\n  \"\"\"", "one\n  two\n\nthree")]
    [InlineData("\"\"\"a \\\"\"\" b\"\"\"", "a \"\"\" b")]
    [InlineData("\"\"", "")]
    [InlineData("\"\"\"\"\"\"", "")]
    public void Reads_strings(string source, string expected) =>
        Assert.Equal(expected, Assert.IsType<StringValueNode>(Parser.ParseValue(source)).Value);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12", "-12")]
    [InlineData("1.5e+10", "1.5e+10")]
    [InlineData("[1, [true null] { a: RED }]", "[1, [true, null], { a: RED }]")]
    [InlineData("{}", "{}")]
    public void Prints_what_it_reads(string source, string expected) =>
        Assert.Equal(expected, SyntaxPrinter.Print(Parser.ParseValue(source)));

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{ a(b: 01) }", 1, 9)]
    [InlineData("{ a(b: 1a) }", 1, 9)]
    [InlineData("{ a(b: 1.) }", 1, 10)]
    [InlineData("{\n  a(b: \"x\n", 2, 10)]
    [InlineData("{\r\n\r\n  ? }", 3, 3)]
    [InlineData("query ($a: Int = $b) { a }", 1, 18)]
    [InlineData("fragment on on T { a }", 1, 10)]
    [InlineData("{ ...on }", 1, 9)]
    [InlineData("{ a() }", 1, 5)]
    [InlineData("{}", 1, 2)]
    [InlineData("\"text\" { a }", 1, 1)]
    [InlineData("{ a } \"text\" nothing", 1, 7)]
    [InlineData("extend type A", 1, 14)]
    [InlineData("enum E { true }", 1, 10)]
    [InlineData("directive @a on NOWHERE", 1, 17)]
    public void Names_the_place_of_an_error(string source, int line, int column)
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(source));
        Assert.Equal(new SourceLocation(line, column), Assert.Single(exception.Error.Locations));
    }

    [Fact]
    public void Reads_descriptions_of_executable_definitions()
    {
        var document = Parser.ParseDocument("\"The query\" query Q(\"The id\" $id: ID! = 1 @a) { x } \"\"\"The fragment\"\"\" fragment F on T { y }");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("The query", operation.Description);
        Assert.Equal("The id", operation.Variables[0].Description);
        Assert.Equal("The fragment", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).Description);
    }

    [Fact]
    public void Reads_the_whole_type_system()
    {
        const string Source = """
            "About" schema @a { query: Q mutation: M subscription: S }
            extend schema @b
            scalar Date @specifiedBy(url: "https://example.org")
            extend scalar Date @c
            "A thing" type Q implements A & B @d { "f" f("x" x: [Int!]! = [1] @e): Q @deprecated }
            extend type Q implements C
            interface A implements & B { f: Q }
            extend interface A { g: Int }
            union U @f = | A | B
            extend union U = C
            enum E { "one" ONE @g TWO }
            extend enum E { THREE }
            input I @oneOf { a: Int = 1 b: I }
            extend input I { c: [E] }
            "d" directive @a(x: Int) repeatable on | FIELD | SCHEMA
            """;
        var document = Parser.ParseDocument(Source, ParserLimits.Trusted);
        Assert.Equal(15, document.Definitions.Length);
        var type = Assert.IsType<ObjectTypeDefinitionNode>(document.Definitions[4]);
        Assert.Equal(["A", "B"], type.Interfaces.Select(i => i.ToString()));
        Assert.Equal("[Int!]!", type.Fields[0].Arguments[0].Type.ToString());
        Assert.True(Assert.IsType<DirectiveDefinitionNode>(document.Definitions[14]).IsRepeatable);
        Assert.Equal(7, document.Definitions.Count(d => d is TypeDefinitionNode { IsExtension: true } or SchemaDefinitionNode { IsExtension: true }));
    }
}
