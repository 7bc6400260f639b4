using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Tests.Catalogue;

/// <summary>What is wrong with the steps of a definition is told with its place.</summary>
public sealed class StepsReaderTests
{
    private const string Steps = "$.services[0].steps";

    [Theory]
    [InlineData("start", "\"nowhere\"", ".start")]
    [InlineData("start", "\"charged\"", ".start")]
    [InlineData("states[1].party", "\"bank\"", ".states[1].party")]
    [InlineData("states[1].party", "null", ".states[1].party")]
    [InlineData("states[2].unit", "\"nowhere\"", ".states[2].unit")]
    [InlineData("states[0].unit", "\"it\"", ".start")]
    [InlineData("states[0].with", "null", ".states[0].with")]
    [InlineData("states[6].with", "\"unit\"", ".states[6].with")]
    [InlineData("states[0].answerWithin", "{ \"amount\": 2, \"unit\": \"workingDays\" }", ".states[0].answerWithin")]
    [InlineData("states[1].key", "\"registered\"", ".states[1].key")]
    [InlineData("transitions[0].to", "\"nowhere\"", ".transitions[0].to")]
    [InlineData("transitions[0].from", "[\"registered\", \"nowhere\"]", ".transitions[0].from[1]")]
    [InlineData("transitions[0].from", "[\"registered\", \"registered\"]", ".transitions[0].from[1]")]
    [InlineData("transitions[0].from", "[\"awaitingInvoice\"]", ".transitions[0].from[0]")]
    [InlineData("transitions[0].from", "[]", ".transitions[0].from")]
    [InlineData("transitions[0].by", "[]", ".transitions[0].by")]
    [InlineData("transitions[0].by", "[\"party\"]", ".transitions[0].from[0]")]
    [InlineData("transitions[1].from", "[\"returned\", \"charged\"]", ".transitions[1].from[1]")]
    [InlineData("transitions[5].to", "\"referred\"", ".states[6]")]
    [InlineData("transitions[5].from", "[\"referred\"]", ".states[5]")]
    [InlineData("transitions[5].fields[0].key", "\"amount\"", ".transitions[5].fields[0].key")]
    [InlineData("transitions[5].key", "\"issueInvoice\"", ".transitions[5].key")]
    public void A_wrong_step_is_told_with_its_place(string path, string value, string at)
    {
        var file = JsonNode.Parse(Organisations.File("iums"))!;
        Set(file["services"]![0]!["steps"]!, path, JsonNode.Parse(value));

        var reading = OrganisationDefinitionReader.Read("iums.json", Encoding.UTF8.GetBytes(file.ToJsonString()));

        Assert.Contains(Steps + at, reading.Errors.Select(error => error.Path));
    }

    private static void Set(JsonNode node, string path, JsonNode? value)
    {
        var parts = path.Replace("[", ".").Replace("]", "").Split('.');
        foreach (var part in parts[..^1])
        {
            node = int.TryParse(part, out var index) ? node[index]! : node[part]!;
        }

        node[parts[^1]] = value;
    }
}
