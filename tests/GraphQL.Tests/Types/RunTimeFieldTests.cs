using System.ComponentModel;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Types;

/// <summary>Fields that the host makes at run time, from records that know nothing of GraphQL.</summary>
public class RunTimeFieldTests
{
    private static readonly Schema Schema = new SchemaBuilder()
        .Field(OperationKind.Query, "order", (Order order) => order.ToString(), new DescriptionAttribute("Says what was ordered."))
        .InputMember((Order order) => order.Amounts, (IReadOnlyList<Amount> amounts) => amounts.ToDictionary(a => a.Of, a => a.Count))
        .InputMember((Order order) => order.Colour, (Shade shade) => shade.Name)
        .InputMember((Order order) => order.Note, (Shade shade) => shade.Name)
        .Build();

    [Fact]
    public void An_attribute_describes_the_field() => Assert.Equal("Says what was ordered.", Schema.QueryType.FindField("order")!.Description);

    [Fact]
    public void A_member_has_the_type_it_was_given_and_stays_nullable_as_it_is()
    {
        var printed = SchemaPrinter.Print(Schema);
        Assert.Contains("amounts: [AmountInput!]\n", printed);
        Assert.Contains("colour: ShadeInput!\n", printed);
        Assert.Contains("note: ShadeInput\n", printed);
    }

    [Theory]
    [InlineData("""{ amounts: [{ of: "tea", count: 2 }, { of: "milk", count: 1 }], colour: { name: "red" } }""", "red tea=2 milk=1 -")]
    [InlineData("""{ colour: { name: "blue" }, amounts: null, note: { name: "pale" } }""", "blue  pale")]
    [InlineData("""{ colour: { name: "blue" }, amounts: [] }""", "blue  -")]
    public async Task What_is_given_is_converted_from_literals_and_from_variables(string literal, string expected)
    {
        Assert.Equal($$$"""{"data":{"order":"{{{expected}}}"}}""", await Run.TextAsync(Schema, $"{{ order(order: {literal}) }}"));
        var json = System.Text.RegularExpressions.Regex.Replace(literal, "([a-z]+):", "\"$1\":");
        Assert.Equal($$$"""{"data":{"order":"{{{expected}}}"}}""", await Run.TextAsync(Schema, "query($o: OrderInput!) { order(order: $o) }", $$"""{ "o": {{json}} }"""));
    }

    public sealed record Amount(string Of, int Count);

    public sealed record Shade(string Name);

    public sealed record Order(IReadOnlyDictionary<string, int>? Amounts, string Colour, string? Note = null)
    {
        public override string ToString() => $"{Colour} {string.Join(' ', (Amounts ?? new Dictionary<string, int>()).Select(a => $"{a.Key}={a.Value}"))} {Note ?? "-"}";
    }
}
