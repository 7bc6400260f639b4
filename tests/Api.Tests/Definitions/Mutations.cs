using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceDesk.Api.Tests.Definitions;

/// <summary>Changes somewhere in a JSON file, as slips of the hand and programs make them; the same seed makes the same ones.</summary>
internal sealed class Mutations(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Changes one to three places.</summary>
    public JsonObject Of(JsonObject file)
    {
        var changed = file.DeepClone().AsObject();
        for (var left = 1 + random.Next(3); left > 0; left--)
        {
            var places = Places(changed).ToList();
            Change(places[random.Next(places.Count)]);
        }
        return changed;
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject thing => thing.Where(member => member.Value is not null).SelectMany(member => Places(member.Value!).Prepend(member.Value!)),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Places(item!).Prepend(item!)),
        _ => [],
    };

    private void Change(JsonNode place)
    {
        switch (random.Next(6))
        {
            case 0 when place.Parent is JsonObject owner:
                owner.Remove(place.GetPropertyName());
                break;
            case 0 when place.Parent is JsonArray list:
                list.RemoveAt(place.GetElementIndex());
                break;
            case 1 when place is JsonArray { Count: > 0 } list:
                list.Add(list[random.Next(list.Count)]?.DeepClone());
                break;
            case 2 when place is JsonObject thing:
                thing["unheardOf"] = 1;
                break;
            case 3 when place is JsonValue value && value.GetValueKind() == JsonValueKind.Number:
                place.ReplaceWith(new[] { 0, -1, 7, 1_000_000_000, int.MaxValue }[random.Next(5)]);
                break;
            default:
                place.ReplaceWith(Something());
                break;
        }
    }

    private JsonNode? Something() => random.Next(16) switch
    {
        0 => null,
        1 => true,
        2 => 3,
        3 => 2.5,
        4 => "",
        5 => "  ",
        6 => "it",
        7 => "\u202Eمتن",
        8 => "\u0000",
        9 => new string('آ', 600),
        10 => new JsonArray(),
        11 => new JsonArray("a", "a"),
        12 => new JsonObject(),
        13 => new JsonObject { ["fa"] = "نام", ["en"] = "Name" },
        14 => "2027-02-30",
        _ => "متن",
    };
}
