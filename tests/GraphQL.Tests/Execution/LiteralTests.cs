using ServiceDesk.GraphQL.Tests.Validation;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Sdl;

namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>Literals with variables in them (sections 3.5, 3.10 and 6.4.1).</summary>
public class LiteralTests
{
    private static readonly Schema Echo = SdlReader.Read(
        "type Query { echo(value: Json): Json  id(value: ID): Json } scalar Json",
        (_, context) => context.Argument<object>("value"));

    [Fact]
    public async Task A_scalar_that_takes_any_literal_sees_the_variables_in_it() =>
        Assert.Equal(
            """{"data":{"echo":{"a":2,"c":[null,[1,"x"]],"d":null}}}""",
            await Run.TextAsync(
                Echo,
                "query ($a: Int, $b: Int, $c: Json = [1, \"x\"], $d: ID) { echo(value: { a: $a, b: $b, c: [$b, $c], d: $d }) }",
                """{"a":2,"d":null}"""));

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("7", "7")]
    public async Task An_id_may_be_any_whole_number_of_JSON(string given, string id) =>
        Assert.Equal($$$"""{"data":{"id":"{{{id}}}"}}""", await Run.TextAsync(Echo, "query ($v: ID) { id(value: $v) }", $$$"""{"v":{{{given}}}}"""));

    [Theory]
    [InlineData("{ filter(by: { required: true, min: $v }) }")]
    [InlineData("{ filter(by: { required: true, nested: { required: true, min: $v } }) }")]
    [InlineData("{ needs: strictList(value: [\"a\", $v]) }")]
    public async Task The_part_that_is_at_fault_is_shown(string selection)
    {
        var type = selection.Contains("strictList", StringComparison.Ordinal) ? "String = \"b\"" : "Int = 1";
        using var result = await Run.ResultAsync(RuleSchema.Schema, $"query ($v: {type})\n{selection}", """{"v":null}""");
        var error = Assert.Single(result.Errors);
        Assert.Equal(ErrorCodes.InvalidArgument, error.Code);
        Assert.Equal((2, selection.IndexOf("$v", StringComparison.Ordinal) + 1), (error.Locations[0].Line, error.Locations[0].Column));
    }
}
