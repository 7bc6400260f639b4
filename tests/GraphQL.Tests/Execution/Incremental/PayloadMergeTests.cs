using System.Text.Json.Nodes;

namespace ServiceDesk.GraphQL.Tests.Execution.Incremental;

/// <summary>For any document, all payloads together are the response that is given at once.</summary>
public class PayloadMergeTests
{
    private static readonly GraphQLOptions Options = new() { MaxCost = double.MaxValue };

    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task All_payloads_together_are_the_whole_response(int seed)
    {
        var engine = new GraphQLEngine(Library.Incremental, Options);
        var documents = new DocumentGenerator(seed);
        var inParts = 0;
        for (var i = 0; i < 300; i++)
        {
            var document = documents.Next();
            var whole = JsonNode.Parse(await Run.TextAsync(Library.Incremental, document, options: Options))!.AsObject();
            Assert.True(whole.ContainsKey("data"), $"{document}: {whole}");
            var merged = await PayloadMerge.ReadAsync(engine, document);
            Assert.True(JsonNode.DeepEquals(whole["data"], merged.Data), $"{document}\n{whole["data"]?.ToJsonString()}\n{merged.Data?.ToJsonString()}");
            var errors = (whole["errors"]?.AsArray() ?? []).Select(e => e!.ToJsonString()).Order(StringComparer.Ordinal);
            Assert.True(errors.SequenceEqual(merged.Errors.Order(StringComparer.Ordinal)), $"{document}\n{string.Join("\n", errors)}\n\n{string.Join("\n", merged.Errors)}");
            inParts += merged.Payloads > 1 ? 1 : 0;
        }

        Assert.InRange(inParts, 100, 300);
    }
}
