using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>What a server made of a request, as a text that is equal where the answers mean the same: numbers by their value, everything else as it stands, the order of keys included.</summary>
internal static class Answer
{
    public static string Of(JsonElement json)
    {
        var built = new StringBuilder();
        Append(json, built);
        return built.ToString();
    }

    private static void Append(JsonElement json, StringBuilder built)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(json.EnumerateObject(), '{', '}', built, p =>
                {
                    built.Append(Case.Quote(p.Name)).Append(':');
                    Append(p.Value, built);
                });
                break;
            case JsonValueKind.Array:
                AppendAll(json.EnumerateArray(), '[', ']', built, item => Append(item, built));
                break;
            case JsonValueKind.Number:
                // JSON.stringify writes what no double can hold as null, and no minus before 0.
                built.Append(json.GetDouble() is var number && double.IsFinite(number) ? (number + 0.0).ToString("R", CultureInfo.InvariantCulture) : "null");
                break;
            case JsonValueKind.String:
                built.Append(Case.Quote(json.GetString()!));
                break;
            default:
                built.Append(json.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(IEnumerable<T> items, char open, char close, StringBuilder built, Action<T> append)
    {
        built.Append(open);
        foreach (var (i, item) in items.Index())
        {
            if (i > 0)
                built.Append(',');
            append(item);
        }

        built.Append(close);
    }
}
