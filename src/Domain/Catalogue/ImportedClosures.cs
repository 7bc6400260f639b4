using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Writes the closures of calendar files into a definition, so that what is stored needs no file to be read again.</summary>
public static class ImportedClosures
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The definition with the closures after its own ones. A date that stands in it already keeps what is said there, and of two files the first one counts.</summary>
    /// <param name="utf8">A definition that reads without error.</param>
    /// <param name="calendars">The closures of each file, by its name.</param>
    public static byte[] Add(ReadOnlyMemory<byte> utf8, IEnumerable<(string File, IEnumerable<Closure> Closures)> calendars)
    {
        var definition = JsonNode.Parse(utf8.Span)!.AsObject();
        var closures = definition["closures"] as JsonArray ?? [];
        definition["closures"] = closures;
        var known = closures.Select(closure => WrittenDate.Find((string)closure!["date"]!)).ToHashSet();
        foreach (var (file, closure) in calendars.SelectMany(calendar => calendar.Closures, (calendar, closure) => (calendar.File, closure)).OrderBy(pair => pair.closure.Date))
        {
            if (known.Add(closure.Date))
            {
                closures.Add(Json(file, closure));
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(definition);
    }

    private static JsonObject Json(string file, Closure closure) => new()
    {
        ["$comment"] = file,
        ["date"] = LocalDatePattern.Iso.Format(closure.Date),
        ["reason"] = new JsonObject { ["fa"] = closure.ReasonFa, ["en"] = closure.ReasonEn },
        ["hours"] = new JsonArray([.. closure.Hours.Select(hours => new JsonObject { ["from"] = Clock.Format(hours.From), ["to"] = Clock.Format(hours.To) })]),
    };
}
