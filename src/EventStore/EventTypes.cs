using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServiceDesk.EventStore;

/// <summary>
/// The contract names of events, the types that stand for them now, and the upcasters that lift older contracts.
/// Stored names never change and never are CLR names. Filled at start-up; afterwards safe from any thread.
/// </summary>
public sealed class EventTypes
{
    private readonly Dictionary<string, JsonTypeInfo> byName = [];
    private readonly Dictionary<Type, string> byType = [];
    private readonly Dictionary<string, (string Newer, Func<JsonObject, JsonObject> Lift)> upcasters = [];

    /// <summary>Maps a contract name to the type that is read and written under it.</summary>
    /// <exception cref="ArgumentException">The name or the type is mapped already.</exception>
    public EventTypes Map(string name, JsonTypeInfo type)
    {
        byName.Add(name, type);
        byType.Add(type.Type, name);
        return this;
    }

    /// <summary>Lifts events stored under <paramref name="older"/> to the contract <paramref name="newer"/>, which may itself be lifted further.</summary>
    public EventTypes Upcast(string older, string newer, Func<JsonObject, JsonObject> lift)
    {
        upcasters.Add(older, (newer, lift));
        return this;
    }

    /// <summary>The type an event of this name is read as, after all upcasters; null when the name is unknown here.</summary>
    internal Type? TypeOf(string name)
    {
        while (upcasters.TryGetValue(name, out var upcaster))
            name = upcaster.Newer;
        return byName.TryGetValue(name, out var type) ? type.Type : null;
    }

    internal (string Name, byte[] Json) Serialize(object data)
    {
        if (!byType.TryGetValue(data.GetType(), out var name))
            throw new ArgumentException($"{data.GetType().Name} is not mapped to a contract name.", nameof(data));
        return (name, JsonSerializer.SerializeToUtf8Bytes(data, byName[name]));
    }

    /// <summary>Reads stored JSON as the newest form of its contract.</summary>
    /// <exception cref="UnreadableEventException">The name is unknown or the JSON does not fit.</exception>
    public object Deserialize(string name, ReadOnlyMemory<byte> json, long position)
    {
        try
        {
            if (byName.TryGetValue(name, out var type))
                return JsonSerializer.Deserialize(json.Span, type) ?? throw new JsonException("The event is null.");
            if (!upcasters.ContainsKey(name))
                throw new UnreadableEventException(name, position, "no type and no upcaster has this name");
            var node = JsonNode.Parse(json.Span) as JsonObject ?? throw new JsonException("The event is no JSON object.");
            while (upcasters.TryGetValue(name, out var upcaster))
                (name, node) = (upcaster.Newer, upcaster.Lift(node));
            return node.Deserialize(byName[name]) ?? throw new JsonException("The event is null.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UnreadableEventException(name, position, e.Message);
        }
    }
}
