using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Tests.Validation;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Sdl;

namespace ServiceDesk.GraphQL.Tests.Types;

/// <summary>SDL becomes a schema that can be printed again and executed; a fault is named with its place.</summary>
public class SdlReaderTests
{
    private const string Everything = """"
        schema {
          query: Root
        }

        directive @mark(level: Int! = 1) repeatable on FIELD | OBJECT

        enum Colour {
          RED
          """
          Not blue
          """
          GREEN @deprecated
        }

        scalar Date @specifiedBy(url: "https://example.org/date")

        input Either @oneOf {
          a: Int
          b: [String!]
        }

        interface Named {
          name(short: Boolean = false): String
        }

        type Root implements Named {
          name(short: Boolean = false): String
          colours(of: Either, at: Date): [Colour!]! @deprecated(reason: "Too many")
          any: Thing
        }

        type Stone {
          weight: Float
        }

        union Thing = Root | Stone

        """";

    [Fact]
    public void What_is_read_is_printed_again() =>
        Assert.Equal(Everything, SchemaPrinter.Print(SdlReader.Read(Everything)));

    [Fact]
    public void The_printed_schema_of_annotated_classes_is_read()
    {
        var printed = SchemaPrinter.Print(Library.Schema);
        Assert.Equal(printed, SchemaPrinter.Print(SdlReader.Read(printed)));
    }

    [Fact]
    public void Extensions_are_added()
    {
        var schema = SdlReader.Read("""
            extend type Query implements N { b: U }
            type Query { a: E }
            interface N { b: U }
            type X { a: Int }
            type Y { a(by: I): Int }
            union U = X
            extend union U = Y
            enum E { ONE }
            extend enum E { TWO }
            input I { a: Int }
            extend input I { b: Int }
            extend schema { mutation: X }
            """);
        Assert.Equal("type Query implements N {\n  a: E\n  b: U\n}", SchemaPrinter.Print(schema.QueryType));
        Assert.Equal("union U = X | Y", SchemaPrinter.Print(schema.FindType("U")!));
        Assert.Equal("enum E {\n  ONE\n  TWO\n}", SchemaPrinter.Print(schema.FindType("E")!));
        Assert.Equal("input I {\n  a: Int\n  b: Int\n}", SchemaPrinter.Print(schema.FindType("I")!));
        Assert.Equal("X", schema.MutationType!.Name);
    }

    [Fact]
    public async Task Dictionaries_are_its_objects()
    {
        var schema = SdlReader.Read("""
            type Query { echo(by: Either, json: Json): Json, thing: Thing, colour(of: Colour = RED): Colour }
            input Either { a: Int, b: String = "b" }
            union Thing = Stone
            type Stone { weight: Float }
            enum Colour { RED GREEN }
            scalar Json
            """,
            (source, context) => context.Field.Name switch
            {
                "echo" => context.Argument<object>("by") ?? context.Argument<object>("json"),
                "colour" => context.Argument<string>("of"),
                "thing" => new Dictionary<string, object?> { ["__typename"] = "Stone", ["weight"] = 2.5 },
                var name => ((IReadOnlyDictionary<string, object?>)source!)[name],
            });
        Assert.Equal(
            """{"data":{"a":{"a":1,"b":"b"},"b":{"x":[1,"y",true]},"colour":"RED","thing":{"__typename":"Stone","weight":2.5}}}""",
            await Run.TextAsync(schema, "{ a: echo(by: { a: 1 }) b: echo(json: { x: [1, \"y\", true] }) colour thing { __typename ... on Stone { weight } } }"));
    }

    [Fact]
    public void A_default_may_be_an_object_within_a_oneOf_input() =>
        Assert.NotNull(SdlReader.Read("type Query { a(b: O = { c: { d: 1 } }): Int } input O @oneOf { c: I } input I { d: Int }"));

    [Theory]
    [InlineData("type Query { a: Nothing }", "1:17: There is no type \"Nothing\".")]
    [InlineData("type Query { a: Int }\ntype Query { b: Int }", "2:1: There are several types called \"Query\".")]
    [InlineData("type Query { a: Int } extend type More { a: Int }", "1:23: There is no type \"More\" to extend.")]
    [InlineData("type Query { a: Int } extend input Query { a: Int }", "1:23: \"Query\" is extended as another kind of type.")]
    [InlineData("type Query { a: Int } scalar Int", "1:23: \"Int\" is a type of the specification and cannot be defined.")]
    [InlineData("type Query implements Thing { a: Int } type Thing { a: Int }", "1:23: \"Thing\" is not the kind of type that is needed here.")]
    [InlineData("type Query { a: Int @nothing }", "1:21: There is no directive \"@nothing\".")]
    [InlineData("type Query @deprecated { a: Int }", "1:12: Directive \"@deprecated\" cannot be used on OBJECT.")]
    [InlineData("type Query { a: Int @deprecated @deprecated }", "1:33: Directive \"@deprecated\" is used twice in one place.")]
    [InlineData("type Query { a: Int @deprecated(why: \"x\") }", "1:33: \"@deprecated\" has no argument \"why\".")]
    [InlineData("type Query { a: Int @deprecated(reason: 1) }", "1:41: Argument \"reason\" of \"@deprecated\" is not valid: Expected a value of type \"String\", found 1.")]
    [InlineData("type Query { a: D } scalar D @specifiedBy", "1:30: \"@specifiedBy\" needs the argument \"url\".")]
    [InlineData("type Query { a: Int } directive @d on FIELD directive @d on FIELD", "1:45: There are several directives called \"@d\".")]
    [InlineData("type Query { a: Int } { a }", "1:23: An operation or fragment is no part of a schema.")]
    [InlineData("schema { query: A query: A } type A { a: Int }", "1:19: The root type of query operations is given twice.")]
    [InlineData("schema { query: A } schema { mutation: A } type A { a: Int }", "1:21: There are several schema definitions.")]
    [InlineData("type A { a: Int }", "The schema has no query type.")]
    [InlineData("type Query implements N & N { a: Int } interface N { a: Int }", "Type \"Query\" implements \"N\" twice.")]
    [InlineData("type Query { a(x: Int! = null): Int }", "The default of \"x\" of \"Query.a\" is not valid: Expected a value of type \"Int!\", found null.")]
    public void A_fault_is_named(string sdl, string error) =>
        Assert.Equal(error, Assert.Throws<SchemaException>(() => SdlReader.Read(sdl)).Errors[0]);

    [Fact]
    public void The_rules_schema_is_stable() =>
        Assert.Equal(SchemaPrinter.Print(RuleSchema.Schema), SchemaPrinter.Print(SdlReader.Read(SchemaPrinter.Print(RuleSchema.Schema))));
}
