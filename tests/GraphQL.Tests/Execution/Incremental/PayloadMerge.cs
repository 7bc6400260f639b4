using System.Text;
using System.Text.Json.Nodes;

namespace ServiceDesk.GraphQL.Tests.Execution.Incremental;

/// <summary>A client of incremental delivery: puts payloads together and holds the engine to the format.</summary>
internal sealed class PayloadMerge
{
    private readonly Dictionary<string, JsonArray> _pending = [];

    public JsonNode? Data { get; private set; }

    public List<string> Errors { get; } = [];

    public int Payloads { get; private set; }

    public bool HasNext { get; private set; } = true;

    public static async Task<PayloadMerge> ReadAsync(GraphQLEngine engine, string query)
    {
        var merge = new PayloadMerge();
        await foreach (var result in engine.StreamAsync(new GraphQLRequest(query), new RequestContext(EmptyServices.Instance)))
        {
            using (result)
                merge.Add(result);
        }

        Assert.False(merge.HasNext);
        Assert.Empty(merge._pending);
        return merge;
    }

    private void Add(GraphQLResult result)
    {
        Assert.True(HasNext);
        Payloads++;
        var payload = JsonNode.Parse(Encoding.UTF8.GetString(result.Json.Span))!.AsObject();
        if (payload.TryGetPropertyValue("data", out var data))
            Data = data?.DeepClone();
        AddErrors(payload);
        foreach (var pending in Entries(payload, "pending"))
            Assert.True(_pending.TryAdd((string)pending["id"]!, pending["path"]!.AsArray()));
        foreach (var entry in Entries(payload, "incremental"))
        {
            var at = At(_pending[(string)entry["id"]!].Concat(entry["subPath"]?.AsArray() ?? []));
            if (entry["items"] is JsonArray items)
            {
                foreach (var item in items)
                    at.AsArray().Add(item?.DeepClone());
            }
            else
            {
                // Nothing is delivered twice: a name that is there already would throw.
                foreach (var (name, value) in entry["data"]!.AsObject())
                    at.AsObject().Add(name, value?.DeepClone());
            }

            AddErrors(entry);
        }

        foreach (var completed in Entries(payload, "completed"))
        {
            Assert.True(_pending.Remove((string)completed["id"]!));
            AddErrors(completed);
        }

        HasNext = payload["hasNext"]?.GetValue<bool>() ?? false;
        Assert.Equal(HasNext, result.HasNext);
    }

    private void AddErrors(JsonObject entry) => Errors.AddRange(Entries(entry, "errors").Select(e => e.ToJsonString()));

    private static IEnumerable<JsonObject> Entries(JsonObject payload, string name) => payload[name]?.AsArray().Select(e => e!.AsObject()) ?? [];

    private JsonNode At(IEnumerable<JsonNode?> path) =>
        path.Aggregate(Data!, (node, segment) => segment!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? node[(int)segment]! : node[(string)segment!]!);
}
