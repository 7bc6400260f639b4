using System.Text.Json;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Literals as JSON and back.</summary>
internal static class LiteralJson
{
    /// <summary>Variables within it become what they were given; one without a value is left out of an object and null in a list, as section 3.10 has it for input objects.</summary>
    public static JsonElement ToJson(ValueNode literal, VariableValues variables)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(literal, variables, writer);
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

    private static void Write(ValueNode literal, VariableValues variables, Utf8JsonWriter writer)
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
                    Write(item, variables, writer);
                writer.WriteEndArray();
                break;
            case ObjectValueNode map:
                writer.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    if (field.Value is VariableNode { Name.Value: var name } && !variables.TryGetSource(name, out _, out _))
                        continue;
                    writer.WritePropertyName(field.Name.Value);
                    Write(field.Value, variables, writer);
                }

                writer.WriteEndObject();
                break;
            case VariableNode { Name.Value: var name } when variables.TryGetSource(name, out var given, out var defaultValue):
                if (defaultValue is null)
                    given.WriteTo(writer);
                else
                    Write(defaultValue, variables, writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
