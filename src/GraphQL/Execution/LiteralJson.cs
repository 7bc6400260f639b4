using System.Text.Json;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Literals as JSON and back.</summary>
internal static class LiteralJson
{
    public static JsonElement ToJson(ValueNode literal)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(literal, writer);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    /// <summary>The literal that a default value given in C# is printed as.</summary>
    public static ValueNode ToLiteral(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new StringValueNode(default, json.GetString()!, isBlock: false),
        JsonValueKind.Number when json.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 => new IntValueNode(default, json.GetRawText()),
        JsonValueKind.Number => new FloatValueNode(default, json.GetRawText()),
        JsonValueKind.True => new BooleanValueNode(default, true),
        JsonValueKind.False => new BooleanValueNode(default, false),
        JsonValueKind.Array => new ListValueNode(default, [.. json.EnumerateArray().Select(ToLiteral)]),
        JsonValueKind.Object => new ObjectValueNode(default, [.. json.EnumerateObject().Select(p => new ObjectFieldNode(default, new Name(p.Name, default), ToLiteral(p.Value)))]),
        _ => new NullValueNode(default),
    };

    private static void Write(ValueNode literal, Utf8JsonWriter writer)
    {
        switch (literal)
        {
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case EnumValueNode name:
                writer.WriteStringValue(name.Value);
                break;
            case IntValueNode integer:
                writer.WriteRawValue(integer.Text);
                break;
            case FloatValueNode number:
                writer.WriteRawValue(number.Text);
                break;
            case BooleanValueNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case ObjectValueNode map:
                writer.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(field.Value, writer);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
